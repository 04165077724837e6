import { expect, type Locator, type Page } from '@playwright/test';

/** The studio as a person uses it: by the names of things. */
export class Studio {
  readonly page: Page;
  readonly runButton: Locator;
  readonly output: Locator;
  readonly threads: Locator;
  readonly stage: Locator;

  constructor(page: Page) {
    this.page = page;
    this.runButton = page.getByRole('button', { name: /^Run( again)?$/ });
    this.output = page.getByRole('region', { name: 'Output' });
    this.threads = page.getByRole('region', { name: 'Threads' });
    this.stage = page.getByRole('region', { name: 'Stage' });
  }

  static async open(page: Page, scenario: string): Promise<Studio> {
    await page.goto(`/index.html#/s/${scenario}`);
    const studio = new Studio(page);
    await expect(studio.runButton).toBeVisible();
    return studio;
  }

  static async fromGallery(page: Page, title: string): Promise<Studio> {
    await page.goto('/index.html');
    await page
      .getByRole('link', { name: new RegExp(title) })
      .first()
      .click();
    const studio = new Studio(page);
    await expect(studio.runButton).toBeVisible();
    return studio;
  }

  async pressRun(): Promise<void> {
    await this.runButton.click();
  }

  /** Runs and waits until the run has ended. */
  async run(): Promise<void> {
    await this.pressRun();
    await this.finished();
  }

  async finished(): Promise<void> {
    await expect(this.page.getByRole('button', { name: 'Run again' })).toBeVisible({ timeout: 45_000 });
  }

  #button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  first(): Promise<void> {
    return this.#button('First step').click();
  }

  /** To the end; a run that stands there, or is played to it meanwhile, has no way to go. */
  async last(): Promise<void> {
    const button = this.#button('Last step');
    await expect(async () => {
      if (await button.isEnabled()) await button.click({ timeout: 1_000 });
    }).toPass();
  }

  async step(times: number): Promise<void> {
    for (let i = 0; i < times; i++) await this.#moveBy(this.#button('Step'));
  }

  async back(times: number): Promise<void> {
    for (let i = 0; i < times; i++) await this.#moveBy(this.#button('Step back'));
  }

  /** A step past the end of the trace takes the machine a moment. */
  async #moveBy(button: Locator): Promise<void> {
    const before = await this.position();
    await button.click();
    await expect.poll(() => this.position(), { intervals: [5, 20, 50] }).not.toBe(before);
  }

  async stepUntil(sentence: RegExp): Promise<void> {
    for (let i = 0; i < 500; i++) {
      if (sentence.test(await this.sentence())) return;
      await this.step(1);
    }
    throw new Error(`no step says ${sentence}`);
  }

  /** What is written about the step. The live region says the same, no faster than a person can listen. */
  async sentence(): Promise<string> {
    return (await this.page.locator('.transport-sentence').textContent()) ?? '';
  }

  get spoken(): Locator {
    return this.page.getByRole('status', { name: 'What happens now' });
  }

  /** Position of the playhead, and how many there are. */
  async position(): Promise<number> {
    return Number(await this.page.getByRole('slider', { name: 'Position' }).inputValue());
  }

  async steps(): Promise<number> {
    return Number(await this.page.getByRole('slider', { name: 'Position' }).getAttribute('max'));
  }

  /** Opens the run settings, picks an option by its label and closes them. */
  async settings(option: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Run settings' }).click();
    await this.page.getByRole('dialog', { name: 'Run settings' }).getByText(option, { exact: true }).click();
    await this.page.keyboard.press('Escape');
  }

  /** Chooses another thread than the one that runs next; answers its name when the page stands where that leads. */
  async chooseAnother(): Promise<string> {
    const list = this.page.getByRole('list', { name: 'Who runs next?' });
    if (!(await list.isVisible())) await this.page.getByRole('button', { name: /^Choose / }).click();
    const other = list.getByRole('button').last();
    const name = (await other.textContent())?.match(/[A-Za-z]+-\d+|MainThread/)?.[0] ?? '';
    const steps = await this.steps();
    await other.click();
    await expect.poll(() => this.steps(), { intervals: [5, 20, 50] }).not.toBe(steps);
    return name;
  }

  /** Spells out what there is to look for where it was folded, and folds it where it was not. */
  togglePoints(): Promise<void> {
    return this.page.getByRole('button', { name: /^Show (all points|less)$/ }).click();
  }

  async replaceSource(text: string): Promise<void> {
    const editor = this.page.getByRole('textbox', { name: 'Python program' });
    await editor.click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
  }

  /** The link that the share dialog offers. */
  async link(): Promise<string> {
    await this.page.getByRole('button', { name: 'Share', exact: true }).click();
    const link = await this.page.getByRole('textbox', { name: 'Link' }).inputValue();
    await this.page.keyboard.press('Escape');
    return link;
  }
}
