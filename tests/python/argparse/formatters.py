import argparse
import os

os.environ['COLUMNS'] = '60'
TEXT = """One line.

  Another,   indented one."""
for formatter in (argparse.HelpFormatter, argparse.RawDescriptionHelpFormatter, argparse.RawTextHelpFormatter,
                  argparse.ArgumentDefaultsHelpFormatter, argparse.MetavarTypeHelpFormatter):
    parser = argparse.ArgumentParser(prog='p', description=TEXT, formatter_class=formatter)
    parser.add_argument('number', type=int, help=TEXT, nargs='?', default=4)
    parser.add_argument('--value', type=float, help='a value', default=1.5)
    parser.add_argument('--word', type=str)
    print(formatter.__name__)
    parser.print_help()
narrow = lambda prog: argparse.HelpFormatter(prog, max_help_position=40, width=50)
parser = argparse.ArgumentParser(prog='a-program-with-a-name-that-is-rather-long-indeed', formatter_class=narrow)
parser.add_argument('--alpha', help='the first')
parser.add_argument('--beta')
parser.add_argument('gamma', nargs='+')
parser.print_help()
