def main():
    print('main')
    raise SystemExit


main()
print('never')
