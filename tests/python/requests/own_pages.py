import os

import requests

for path, text in (
    ('pages/example.com/index.html', '<h1>my own</h1>'),
    ('pages/mine.example/data.json', '{"answer": [4, 2]}'),
    ('pages/mine.example/texts/poem.txt', 'Grün\nund gut\n'),
    ('pages/mine.example/texts/index.html', 'texts'),
    ('pages/mine.example/blob', 'raw'),
):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)

print(requests.get('https://example.com/').text, len(requests.get('https://example.com/other').text))
r = requests.get('https://mine.example/data.json')
print(r.json()['answer'], r.headers['content-type'], r.encoding, f'{r.elapsed.total_seconds():.1f}')
r = requests.get('https://mine.example/texts/poem.txt')
print(r.text.splitlines(), r.encoding, len(r.content), [line.decode() for line in r.iter_lines()])
print(requests.get('https://mine.example/texts').text, requests.get('https://mine.example/texts/').text)
r = requests.get('https://mine.example/blob')
print(r.content, r.encoding, r.text, list(r.iter_content(2)))
print(requests.get('https://mine.example/'), requests.get('https://mine.example/missing').reason)
