"""HTML in pieces: tags, texts, comments."""

# Supported: all of it; references to characters by name are those of html.

import re

from html import unescape

__all__ = ['HTMLParser']

_NAME = re.compile(r'[a-zA-Z][^\t\n\r\f />]*')
_ATTRIBUTE = re.compile(r'''[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*('[^']*'|"[^"]*"|(?!['"])[^>\s]*))?''')
_REFERENCE = re.compile(r'&(?:#(?P<char>[0-9]+|[xX][0-9a-fA-F]+)|(?P<name>[a-zA-Z][a-zA-Z0-9]*));?')
_TAG_END = re.compile(r'''(?:[^>'"]|'[^']*'|"[^"]*")*>''')


class HTMLParser:
    """Calls a method for each piece of what it is fed; a piece that is not complete waits for the next text."""

    CDATA_CONTENT_ELEMENTS = ('script', 'style')

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        self.rawdata = ''
        self.lasttag = '???'
        self.cdata_elem = None
        self.lineno = 1
        self.offset = 0
        self._starttag_text = None

    def feed(self, data):
        self.rawdata += data
        self.goahead(False)

    def close(self):
        self.goahead(True)

    def getpos(self):
        return self.lineno, self.offset

    def get_starttag_text(self):
        return self._starttag_text

    def set_cdata_mode(self, elem):
        self.cdata_elem = elem.lower()

    def clear_cdata_mode(self):
        self.cdata_elem = None

    def goahead(self, end):
        place = 0
        while place < len(self.rawdata):
            after = self._step(place, end)
            if after is None:
                break
            self._move(place, after)
            place = after
        self.rawdata = self.rawdata[place:]

    def _move(self, start, end):
        text = self.rawdata[start:end]
        lines = text.count('\n')
        if lines:
            self.lineno += lines
            self.offset = len(text) - text.rindex('\n') - 1
        else:
            self.offset += len(text)

    def _step(self, place, end):
        """Handles what begins at a place and answers where it ends; None where that is not known yet."""
        raw = self.rawdata
        if self.cdata_elem is not None:
            found = re.compile(rf'</{self.cdata_elem}\s*>', re.IGNORECASE).search(raw, place)
            stop = found.start() if found else len(raw)
            if stop > place:
                if not found and not end:
                    return None
                self.handle_data(raw[place:stop])
                return stop
        elif raw[place] != '<':
            return self._text(place, end)
        if raw.startswith('<!--', place):
            return self._until(place, end, '-->', 4, self.handle_comment)
        if raw.startswith('<![', place):
            return self._until(place, end, ']]>' if raw.startswith('<![CDATA[', place) else '>', 3, self.unknown_decl)
        if raw.startswith('<!', place):
            return self._until(place, end, '>', 2, self.handle_decl)
        if raw.startswith('<?', place):
            return self._until(place, end, '>', 2, self.handle_pi)
        if raw.startswith('</', place):
            return self._end_tag(place, end)
        if _NAME.match(raw, place + 1):
            return self._start_tag(place, end)
        if place + 1 == len(raw) and not end:
            return None
        self.handle_data('<')
        return place + 1

    def _until(self, place, end, mark, skipped, handle):
        stop = self.rawdata.find(mark, place + skipped)
        if stop < 0:
            if not end:
                return None
            handle(self.rawdata[place + skipped:])
            return len(self.rawdata)
        handle(self.rawdata[place + skipped:stop])
        return stop + len(mark)

    def _text(self, place, end):
        raw = self.rawdata
        if self.convert_charrefs:
            stop = raw.find('<', place)
            if stop < 0:
                # A reference may go on in the next piece.
                half = raw.rfind('&', max(place, len(raw) - 34))
                if half >= 0 and not end and not re.compile(r'[\s;]').search(raw, half):
                    return None
                stop = len(raw)
                if not end:
                    return None
            self.handle_data(unescape(raw[place:stop]))
            return stop
        if raw[place] != '&':
            stop = re.compile(r'[<&]').search(raw, place)
            stop = stop.start() if stop else len(raw)
            self.handle_data(raw[place:stop])
            return stop
        found = _REFERENCE.match(raw, place)
        if found is None or found.end() == len(raw) and not end and raw[-1] != ';':
            if found is None and (end or place + 1 < len(raw)):
                self.handle_data('&')
                return place + 1
            return None
        if found.group('char'):
            self.handle_charref(found.group('char'))
        else:
            self.handle_entityref(found.group('name'))
        return found.end()

    def _end_tag(self, place, end):
        raw = self.rawdata
        stop = raw.find('>', place)
        if stop < 0:
            if not end:
                return None
            self.handle_data(raw[place:])
            return len(raw)
        name = _NAME.match(raw, place + 2)
        if name is None:
            if raw.startswith('</>', place):
                return stop + 1
            self.handle_comment(raw[place + 2:stop])
            return stop + 1
        self.handle_endtag(name.group().lower())
        self.clear_cdata_mode()
        return stop + 1

    def _start_tag(self, place, end):
        raw = self.rawdata
        found = _TAG_END.match(raw, place)
        if found is None:
            if not end:
                return None
            self.handle_data(raw[place:])
            return len(raw)
        stop = found.end()
        self._starttag_text = raw[place:stop]
        name = _NAME.match(raw, place + 1)
        tag = self.lasttag = name.group().lower()
        attrs = []
        at = name.end()
        while True:
            attribute = _ATTRIBUTE.match(raw, at, stop - 1)
            if attribute is None:
                break
            key, value = attribute.groups()
            if value and value[0] in '\'"' and value[0] == value[-1]:
                value = value[1:-1]
            attrs.append((key.lower(), unescape(value) if value else value))
            at = attribute.end()
        if raw[at:stop - 1].rstrip().endswith('/') or raw[stop - 2] == '/' and at < stop - 1:
            self.handle_startendtag(tag, attrs)
        else:
            self.handle_starttag(tag, attrs)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        return stop

    # What a program overrides

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass
