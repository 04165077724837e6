from pathlib import Path
import os
base = Path('work')
base.mkdir()
(base / 'sub' / 'deep').mkdir(parents=True, exist_ok=True)
f = base / 'notes.txt'
print(f.write_text('one\ntwo\n'), f.read_text(), f.exists(), f.is_file(), base.is_dir(), f.stat().st_size)
print((base / 'raw.bin').write_bytes(b'\x00\x01'), (base / 'raw.bin').read_bytes())
with f.open('a') as file:
    file.write('three\n')
print(f.read_text().splitlines())
(base / 'sub' / 'a.txt').touch()
(base / 'sub' / 'deep' / 'b.txt').touch()
print(sorted(p.name for p in base.iterdir()), sorted(map(str, base.glob('*.txt'))), sorted(map(str, base.rglob('*.txt'))))
print(sorted(map(str, base.glob('**/deep'))), sorted(map(str, base.glob('*/*'))))
for folder, folders, files in base.walk():
    print(folder, sorted(folders), sorted(files))
print(f.rename(base / 'renamed.txt'), f.exists(), Path('x').absolute(), Path.cwd())
for action in (lambda: base.mkdir(), lambda: (base / 'no' / 'way').mkdir(), lambda: f.unlink(), lambda: base.rmdir(),
               lambda: f.read_text(), lambda: Path('x').write_text(b'y')):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
f.unlink(missing_ok=True)
print(Path('a/../b').resolve(), Path('~').expanduser() == Path.home(), open(base / 'renamed.txt').readline())
