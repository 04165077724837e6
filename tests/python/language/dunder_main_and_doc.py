"""What this is about."""

def main():
    print(__doc__)
    print(__name__)


if __name__ == '__main__':
    main()
