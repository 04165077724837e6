"""HTMLParser: tags, attributes, texts, comments, pieces."""
from html.parser import HTMLParser
from html import escape, unescape


class Teller(HTMLParser):
    def tell(self, *what):
        print(*map(repr, what), self.getpos())

    def handle_starttag(self, tag, attrs):
        self.tell('start', tag, attrs, self.get_starttag_text())

    def handle_endtag(self, tag):
        self.tell('end', tag)

    def handle_data(self, data):
        self.tell('data', data)

    def handle_comment(self, data):
        self.tell('comment', data)

    def handle_decl(self, decl):
        self.tell('decl', decl)

    def handle_pi(self, data):
        self.tell('pi', data)

    def handle_entityref(self, name):
        self.tell('entity', name)

    def handle_charref(self, name):
        self.tell('char', name)


page = '''<!DOCTYPE html>
<html lang=en><head><title>线程 &amp; 锁</title>
<script type="text/javascript">if (a < b && c) { alert("<b>"); }</script>
<style>p > a { }</style></head>
<body CLASS='main "x"' checked data-n=3>
<!-- a comment <b> --><p>One &lt; two &#8364; &#x41;<br/>three<img src="a.png" alt='x &amp; y' /></p>
<a href="/next?a=1&amp;b=2">Next</a > <?php echo ?> 1 < 2 & 3 &nbsp;&unknown; &copy
</body></html>
'''
parser = Teller()
parser.feed(page)
parser.close()
print('---')
parser = Teller(convert_charrefs=False)
for i in range(0, len(page), 11):
    parser.feed(page[i:i + 11])
parser.close()
print('---')


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links, self.depth, self.texts = [], 0, []

    def handle_starttag(self, tag, attrs):
        if tag == 'a':
            self.links.append(dict(attrs).get('href'))
            self.depth += 1

    def handle_endtag(self, tag):
        if tag == 'a':
            self.depth -= 1

    def handle_data(self, data):
        if self.depth:
            self.texts.append(data)


links = Links()
for piece in ('<ul><li><a hr', 'ef="/a">A &am', 'p; a</a><li><a href=/b>B', '</a><a>none</a></ul>'):
    links.feed(piece)
print(links.links, links.texts)
print(escape('<a href="x">\'&</a>'), unescape('&lt;b&gt; &hellip; &copy; &#20013; &#x6587; &bad; &amp'))
