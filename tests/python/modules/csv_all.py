"""Readers, writers, dialects and the sniffer of csv, and what they refuse."""
import csv, io, re
def t(f):
    try: print(re.sub(" at 0x.*>", ">", repr(f())))
    except BaseException as e: print(type(e), e)
kw=[dict(delimiter=''),dict(delimiter='ab'),dict(delimiter=1),dict(delimiter=None),dict(delimiter='\n'),dict(delimiter=b','),dict(quotechar=''),dict(quotechar='ab'),dict(quotechar=None),dict(quotechar=None,quoting=csv.QUOTE_NONE),dict(quotechar=1),dict(escapechar='ab'),dict(escapechar=''),dict(escapechar=3),dict(lineterminator=3),dict(lineterminator=None),dict(quoting=17),dict(quoting='a'),dict(quoting=-1),dict(doublequote='x'),dict(strict=1),dict(foo=1),dict(delimiter=' ',skipinitialspace=True),dict(quotechar=',')
 ,dict(delimiter='"'),dict(escapechar='"'),dict(lineterminator=','),dict(quotechar=' ', skipinitialspace=True),dict(quotechar='\r'),dict(escapechar='\n'),dict(delimiter='a', escapechar='a')]
for k in kw:
    print(k, end=' '); t(lambda: csv.reader([],**k))
t(lambda: csv.reader([],'nope')); t(lambda: csv.reader(3)); t(lambda: csv.reader()); t(lambda: csv.writer(3)); t(lambda: csv.writer())
t(lambda: list(csv.reader([b'a']))); t(lambda: list(csv.reader([3])))
t(lambda: list(csv.reader(['a\rb\n']))); t(lambda: list(csv.reader(['"a'],strict=True))); t(lambda: list(csv.reader(['"a"b,c'],strict=True))); t(lambda: list(csv.reader(['"a"b,c'])))
t(lambda: list(csv.reader(['a,"b\n','c",d\n'])));t(lambda: list(csv.reader(['a,\\,b,"x\\"y"'],escapechar='\\')));t(lambda: list(csv.reader(['a,b\\'],escapechar='\\',strict=True)));t(lambda: list(csv.reader(['a,b\\\n','c'],escapechar='\\')))
t(lambda: list(csv.reader(['1,"2",3.5,'],quoting=csv.QUOTE_NONNUMERIC)));t(lambda: list(csv.reader(['a,1'],quoting=csv.QUOTE_NONNUMERIC)));t(lambda: list(csv.reader(['1,,"",x'],quoting=csv.QUOTE_NOTNULL)));t(lambda: list(csv.reader(['1,,"",2.5'],quoting=csv.QUOTE_STRINGS)))
t(lambda: list(csv.reader(['a,"b",c'],quoting=csv.QUOTE_NONE))); t(lambda: list(csv.reader(['','\n','a','  ',' , ']))); t(lambda: list(csv.reader([' a, "b c", d'],skipinitialspace=True)))
t(lambda: list(csv.reader(['a""b,"c""d",""""']))); t(lambda: list(csv.reader(['"c""d"'],doublequote=False)))
t(lambda: list(csv.reader(['a\n\nb']))); t(lambda: list(csv.reader(['a\0b'])))
t(lambda: csv.field_size_limit(10)); t(lambda: list(csv.reader(['abcdefghijkl,b']))); t(lambda: csv.field_size_limit('x')); t(lambda: csv.field_size_limit(131072))
def w(rows,**k):
    s=io.StringIO(); wr=csv.writer(s,**k)
    r=[wr.writerow(x) for x in rows]
    return s.getvalue(),r
for rows,k in [([[1,2.5,'a b','c,d','e"f','g\nh',None,True]],{}),([['']],{}),([[None]],{}),([[]],{}),([['','']],{}),([[' a']],dict(delimiter=' ')),([[3,'x',None,2.5,'']],dict(quoting=csv.QUOTE_NONNUMERIC)),([[3,'x',None,'']],dict(quoting=csv.QUOTE_ALL)),([[3,'x',None,'']],dict(quoting=csv.QUOTE_STRINGS)),([[3,'x',None,'']],dict(quoting=csv.QUOTE_NOTNULL)),
 ([['a,b']],dict(quoting=csv.QUOTE_NONE)),([['a,b"c\\d']],dict(quoting=csv.QUOTE_NONE,escapechar='\\')),([['a"b']],dict(doublequote=False)),([['a"b\\']],dict(doublequote=False,escapechar='\\')),([['']],dict(quoting=csv.QUOTE_NONE)),([5],{}),([['a']],dict(lineterminator='!')),([['a!']],dict(lineterminator='!')),([['a\rb', 'c']],{}),([[b'x']],{}),([(x for x in 'ab')],{}),(['abc'],{}),([['a','b'],['c']],dict(dialect='excel-tab')),([['a b',"c'd"]],dict(quotechar="'")),([["a'b"]],dict(quotechar=None,quoting=csv.QUOTE_NONE)),([['x','']],dict(dialect='unix')),([['a\\b']],dict(escapechar='\\')),([[' x','y ']],dict(delimiter=' ',skipinitialspace=True)),([['']],dict(delimiter=' ',skipinitialspace=True)),([['',1]],dict(delimiter=' ',skipinitialspace=True)),([[1e20,1/3,float('nan')]],{})]:
    print(k,end=' '); t(lambda: w(rows,**k))
print(csv.list_dialects()); t(lambda: csv.get_dialect('x')); t(lambda: csv.unregister_dialect('x')); t(lambda: csv.register_dialect(3)); t(lambda: csv.register_dialect('pipe',delimiter='|',quoting=csv.QUOTE_ALL)); d=csv.get_dialect('pipe'); print(d.delimiter,d.quoting,d.lineterminator.encode(),d.quotechar,d.strict,d.escapechar,type(d))
t(lambda: setattr(d,'delimiter','x'))
r=csv.reader(['a,b','c']); print(r.line_num,next(r),r.line_num,type(r),r.dialect.delimiter); t(lambda: iter(r) is r)
class D(csv.Dialect):
    delimiter=';'
t(D)
class D(csv.excel):
    delimiter=';;'
t(D)
class D(csv.excel):
    delimiter=';'
t(lambda: list(csv.reader(['a;b'],D))); t(lambda: list(csv.reader(['a;b'],D())));t(lambda: list(csv.reader(['a;b'],dialect=D,quotechar='x')));
t(lambda: w([['a']],dialect=D, bad=3))
class D2:
    delimiter='+'
t(lambda: list(csv.reader(['a+b'],D2)))
print(csv.__all__, csv.Error, csv.Error.__mro__)
rd=csv.DictReader(io.StringIO('name,age\nAnn,3\n\nBob\nCid,4,5,6\n'))
print(rd.fieldnames, list(rd), rd.line_num)
rd=csv.DictReader(['1,2,3'],fieldnames=['a'],restkey='more',restval='-'); print(list(rd))
s=io.StringIO(); dw=csv.DictWriter(s,['a','b'],restval='?'); print(dw.writeheader(), dw.writerow({'a':1}), dw.writerows([{'b':2},{'a':3,'b':4}])); print(repr(s.getvalue()))
t(lambda: dw.writerow({'c':1,'a':2})); t(lambda: csv.DictWriter(s,['a'],extrasaction='x')); t(lambda: csv.DictWriter(s,['a'],extrasaction='IGNORE').writerow({'z':1}))
t(lambda: dw.writerow([1]))
sn=csv.Sniffer()
for x in ['a;b;c\n1;2;3\n4;5;6\n','a\tb\n1\t2\n','"a","b"\n"c, d","e"\n',"name|age\nx|1\ny|2\n",'a, b, c\n1, 2, 3\n','abc\n','']:
    print(repr(x),end=' ')
    t(lambda: (lambda d:(d.delimiter,d.quotechar,d.doublequote,d.skipinitialspace,d.lineterminator))(sn.sniff(x))); t(lambda: sn.has_header(x))
t(lambda: sn.sniff('a;b,c;d\n1;2,3;4\n',delimiters=',').delimiter)
