import { builtCli, builtEngine } from '../../scripts/support/cli.mjs';

/** What several workers would otherwise build at the same time. */
export async function setup(): Promise<void> {
  await builtEngine();
  await builtCli();
}
