import { disassemble } from '../program/disassembler.ts';
import { compileProgram } from './compile.ts';
import { compileLibraryModule } from './library-module.ts';

/** The listings of all code objects of a program; of a library module when asked, which has no LINE instructions. */
export function listing(source: string): string {
  const result = compileProgram({
    main: { name: 'main.py', source: 'import lib' },
    library: (name) =>
      name === 'lib'
        ? { unit: compileLibraryModule('lib.py', source), isPackage: false, fileName: 'lib.py' }
        : undefined,
  });
  if (!result.ok) throw new Error(result.error.message);
  const { program } = result;
  const file = program.files.findIndex(({ name }) => name === 'lib.py');
  return program.codes
    .filter((code) => code.file === file)
    .map((code) => `${code.qualname}:\n${disassemble(program, code)}`)
    .join('\n');
}
