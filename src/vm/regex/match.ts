import { fold, isWord } from './chars.ts';
import { At, type MatchProgram, Mode, Op } from './emit.ts';

/** The code points of a string, or bytes. */
export type Subject = ArrayLike<number>;

/** A pattern that goes back and forth more often than this would hold up everything else. */
const MOST_STEPS = 50_000_000;

/** The pattern needs too many steps on this text. */
export class TooManySteps extends Error {}

/** What a choice that can be taken back says: go on at a place, or take one character less or more of a repetition. */
const Choice = { goOn: 0, fewer: 1, more: 2, again: 3 } as const;
/** Words of a choice: what, pc, position, length of the log, bound. */
const CHOICE_WORDS = 5;

/**
 * Matches by trying one way after the other, as CPython's engine does and in the same order. Choices are on a stack of their
 * own, and changes of slots are logged, so that a choice can be taken back; nothing depends on the depth of JavaScript's stack but
 * look-arounds inside each other.
 */
export class Matcher {
  readonly #program: MatchProgram;
  readonly #subject: Subject;
  readonly #end: number;
  readonly #mostSteps: number;
  /** Where groups start and end (-1: not matched), then registers of loops. */
  readonly slots: Int32Array;
  /** The group that was closed last, 0 for none. */
  lastGroup = 0;
  #choices = new Int32Array(64 * CHOICE_WORDS);
  #choiceTop = 0;
  /** Pairs: slot, what it held; slot -1 is lastGroup. */
  #log = new Int32Array(256);
  #logTop = 0;
  #steps = 0;
  /** Must the match end at the end? */
  #whole = false;
  /** A place where the match may not end, or -1. */
  #notAt = -1;

  constructor(program: MatchProgram, subject: Subject, end: number, mostSteps = MOST_STEPS) {
    this.#mostSteps = mostSteps;
    this.#program = program;
    this.#subject = subject;
    this.#end = end;
    this.slots = new Int32Array(program.slots).fill(-1);
  }

  /** Tries to match at one place; `notEmpty`: at least one character. Answers whether it did; slots 0 and 1 say where. */
  matchAt(start: number, whole: boolean, notEmpty: boolean): boolean {
    if (start > this.#end) return false;
    this.slots.fill(-1);
    this.lastGroup = 0;
    this.#choiceTop = 0;
    this.#logTop = 0;
    this.#whole = whole;
    this.#notAt = notEmpty ? start : -1;
    const end = this.#run(0, start, true);
    if (end < 0) return false;
    this.slots[0] = start;
    this.slots[1] = end;
    return true;
  }

  /** The first match at or after a place. */
  search(start: number, notEmpty: boolean): boolean {
    const { code } = this.#program;
    const subject = this.#subject;
    const first = code[0] === Op.char ? (code[1] as number) : -1;
    const onlyAtStart = code[0] === Op.anchor && code[1] === At.textStart;
    for (let at = start; at <= this.#end; at++) {
      if (first >= 0) {
        while (at < this.#end && subject[at] !== first) at++;
        if (at >= this.#end) return false;
      }
      if (this.matchAt(at, false, notEmpty && at === start)) return true;
      if (onlyAtStart) return false;
    }
    return false;
  }

  /** Runs to `success`, and answers where; -1 when there is no way, and then nothing is changed. */
  #run(from: number, start: number, outermost: boolean): number {
    const { code } = this.#program;
    const subject = this.#subject;
    const end = this.#end;
    const { slots } = this;
    const base = this.#choiceTop;
    const logBase = this.#logTop;
    let pc = from;
    let at = start;
    for (;;) {
      if (++this.#steps > this.#mostSteps) throw new TooManySteps();
      let failed = false;
      switch (code[pc]) {
        case Op.success:
          if (!outermost || ((!this.#whole || at === end) && at !== this.#notAt)) {
            this.#choiceTop = base;
            return at;
          }
          failed = true;
          break;
        case Op.char:
          if (at < end && subject[at] === code[pc + 1]) {
            at++;
            pc += 2;
          } else failed = true;
          break;
        case Op.charFold:
        case Op.any:
        case Op.anyAll:
        case Op.set:
          if (at < end && this.#accepts(pc, subject[at] as number)) {
            at++;
            pc += sizeOfOne(code[pc] as number);
          } else failed = true;
          break;
        case Op.anchor:
          if (this.#isAt(code[pc + 1] as number, at, code[pc + 2] === 1)) pc += 3;
          else failed = true;
          break;
        case Op.save: {
          const slot = code[pc + 1] as number;
          this.#set(slot, at);
          if ((slot & 1) === 1) this.#setLastGroup(slot >> 1);
          pc += 2;
          break;
        }
        case Op.split:
          this.#choose(Choice.goOn, code[pc + 1] as number, at, 0);
          pc += 2;
          break;
        case Op.jump:
          pc = code[pc + 1] as number;
          break;
        case Op.repeatOne: {
          const min = code[pc + 1] as number;
          const max = code[pc + 2] as number;
          const mode = code[pc + 3] as number;
          const one = pc + 4;
          const next = one + sizeOfOne(code[one] as number);
          const limit = mode === Mode.lazy ? min : max;
          const last = limit < end - at ? at + limit : end;
          let stop = at;
          while (stop < last && this.#accepts(one, subject[stop] as number)) stop++;
          this.#steps += (stop - at) >> 2;
          if (stop - at < min) {
            failed = true;
            break;
          }
          if (mode === Mode.greedy && stop - at > min) this.#choose(Choice.fewer, next, stop - 1, at + min);
          if (mode === Mode.lazy && max > min) this.#choose(Choice.more, one, stop, max - min);
          at = stop;
          pc = next;
          break;
        }
        case Op.loopStart:
          this.#set(code[pc + 1] as number, 0);
          this.#set((code[pc + 1] as number) + 1, -1);
          pc += 2;
          break;
        case Op.loop: {
          const register = code[pc + 4] as number;
          const count = slots[register] as number;
          const exit = code[pc + 5] as number;
          const more = count < (code[pc + 2] as number) && slots[register + 1] !== at;
          if (count < (code[pc + 1] as number)) {
            this.#set(register, count + 1);
            pc += 6;
          } else if (!more) pc = exit;
          else if (code[pc + 3] === Mode.greedy) {
            this.#choose(Choice.goOn, exit, at, 0);
            this.#again(register, count, at);
            pc += 6;
          } else {
            this.#choose(Choice.again, pc, at, 0);
            pc = exit;
          }
          break;
        }
        case Op.reference: {
          const slot = code[pc + 1] as number;
          const length = this.#repeats(slot, at, code[pc + 2] === 1, code[pc + 3] === 1);
          if (length < 0) failed = true;
          else {
            at += length;
            pc += 4;
          }
          break;
        }
        case Op.conditional:
          pc = (slots[(code[pc + 1] as number) + 1] as number) >= 0 ? pc + 3 : (code[pc + 2] as number);
          break;
        case Op.look: {
          const width = code[pc + 1] as number;
          const place = width < 0 ? at : at - width;
          const logged = this.#logTop;
          const found = place >= 0 && this.#run(pc + 4, place, false) >= 0;
          if (found === (code[pc + 2] === 1)) failed = true;
          else pc = code[pc + 3] as number;
          if (found && code[pc + 2] === 1) this.#undo(logged);
          break;
        }
        case Op.atomic: {
          const stop = this.#run(pc + 2, at, false);
          if (stop < 0) failed = true;
          else {
            at = stop;
            pc = code[pc + 1] as number;
          }
          break;
        }
        default:
          failed = true;
      }
      if (!failed) continue;
      // Take the latest choice back.
      if (this.#choiceTop === base) {
        this.#undo(logBase);
        return -1;
      }
      const top = this.#choiceTop - CHOICE_WORDS;
      const choices = this.#choices;
      pc = choices[top + 1] as number;
      at = choices[top + 2] as number;
      this.#undo(choices[top + 3] as number);
      switch (choices[top]) {
        case Choice.fewer:
          if (at > (choices[top + 4] as number)) choices[top + 2] = at - 1;
          else this.#choiceTop = top;
          break;
        case Choice.more: {
          const left = choices[top + 4] as number;
          if (at < end && this.#accepts(pc, subject[at] as number)) {
            at++;
            choices[top + 2] = at;
            choices[top + 4] = left - 1;
            if (left === 1) this.#choiceTop = top;
            pc += sizeOfOne(code[pc] as number);
          } else {
            this.#choiceTop = top;
            // The repetition cannot grow: fail once more.
            pc = this.#failing;
          }
          break;
        }
        case Choice.again: {
          this.#choiceTop = top;
          const register = code[pc + 4] as number;
          this.#again(register, slots[register] as number, at);
          pc += 6;
          break;
        }
        default:
          this.#choiceTop = top;
      }
    }
  }

  /** A place past the program: no operation, so that it fails. */
  get #failing(): number {
    return this.#program.code.length;
  }

  /** Does the operation of one character accept a character? */
  #accepts(pc: number, char: number): boolean {
    const { code, sets } = this.#program;
    switch (code[pc]) {
      case Op.char:
        return char === code[pc + 1];
      case Op.charFold:
        return fold(char, code[pc + 2] === 1) === code[pc + 1];
      case Op.any:
        return char !== 10;
      case Op.anyAll:
        return true;
      default:
        return (sets[code[pc + 1] as number] as (code: number) => boolean)(char);
    }
  }

  #isAt(place: number, at: number, ascii: boolean): boolean {
    const subject = this.#subject;
    const end = this.#end;
    switch (place) {
      case At.textStart:
        return at === 0;
      case At.lineStart:
        return at === 0 || subject[at - 1] === 10;
      case At.textEnd:
        return at === end;
      case At.lastLineEnd:
        return at === end || (at === end - 1 && subject[at] === 10);
      case At.lineEnd:
        return at === end || subject[at] === 10;
      default: {
        // CPython finds neither a boundary nor the lack of one in an empty text.
        if (end === 0) return false;
        const before = at > 0 && isWord(subject[at - 1] as number, ascii);
        const after = at < end && isWord(subject[at] as number, ascii);
        return (before !== after) === (place === At.boundary);
      }
    }
  }

  /** How long the text of a group is when it stands here once more; -1 when it does not. */
  #repeats(slot: number, at: number, folds: boolean, ascii: boolean): number {
    const subject = this.#subject;
    const start = this.slots[slot] as number;
    const length = (this.slots[slot + 1] as number) - start;
    if (start < 0 || length < 0 || at + length > this.#end) return -1;
    for (let i = 0; i < length; i++) {
      const a = subject[start + i] as number;
      const b = subject[at + i] as number;
      if (a !== b && !(folds && fold(a, ascii) === fold(b, ascii))) return -1;
    }
    return length;
  }

  #again(register: number, count: number, at: number): void {
    this.#set(register, count + 1);
    this.#set(register + 1, at);
  }

  #choose(what: number, pc: number, at: number, bound: number): void {
    if (this.#choiceTop + CHOICE_WORDS > this.#choices.length) this.#choices = doubled(this.#choices);
    const top = this.#choiceTop;
    this.#choices[top] = what;
    this.#choices[top + 1] = pc;
    this.#choices[top + 2] = at;
    this.#choices[top + 3] = this.#logTop;
    this.#choices[top + 4] = bound;
    this.#choiceTop = top + CHOICE_WORDS;
  }

  #set(slot: number, value: number): void {
    this.#note(slot, this.slots[slot] as number);
    this.slots[slot] = value;
  }

  #setLastGroup(group: number): void {
    this.#note(-1, this.lastGroup);
    this.lastGroup = group;
  }

  #note(slot: number, old: number): void {
    if (this.#logTop + 2 > this.#log.length) this.#log = doubled(this.#log);
    this.#log[this.#logTop] = slot;
    this.#log[this.#logTop + 1] = old;
    this.#logTop += 2;
  }

  #undo(to: number): void {
    while (this.#logTop > to) {
      this.#logTop -= 2;
      const slot = this.#log[this.#logTop] as number;
      if (slot < 0) this.lastGroup = this.#log[this.#logTop + 1] as number;
      else this.slots[slot] = this.#log[this.#logTop + 1] as number;
    }
  }
}

function sizeOfOne(op: number): number {
  return op === Op.charFold ? 3 : op === Op.any || op === Op.anyAll ? 1 : 2;
}

function doubled(words: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(words.length * 2);
  larger.set(words);
  return larger;
}
