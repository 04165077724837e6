# string 50k: texts made, joined, split and searched.
def run():
    parts = []
    for i in range(50_000):
        parts.append(f'{i}:{i % 7}')
    text = ','.join(parts)
    built = ''
    for part in text.split(','):
        if part.endswith('3'):
            built += part[0]
    return len(text) + len(built)


if __name__ == '__main__':
    print(run())
