import getpass
import graphlib
import html
import keyword
import platform
import timeit
import zoneinfo
from datetime import datetime

print(html.escape('<a href="x">\'&'), html.escape('"', quote=False), html.unescape('&lt;&#65;&#x42;&amp;&quot;'))
print(keyword.iskeyword('async'), keyword.iskeyword('match'), keyword.issoftkeyword('match'), len(keyword.kwlist), keyword.softkwlist)
print(platform.system(), platform.python_implementation(), platform.python_version(), platform.python_version_tuple(), platform.machine(), platform.architecture()[0], type(platform.node()), platform.platform().split('-')[0])
print(type(getpass.getuser()), timeit.timeit(lambda: None, number=10) >= 0, len(timeit.repeat(lambda: None, number=1, repeat=3)))
print(zoneinfo.ZoneInfo('UTC'), datetime(2024, 1, 1, tzinfo=zoneinfo.ZoneInfo('UTC')), zoneinfo.ZoneInfo('UTC') is zoneinfo.ZoneInfo('UTC'))
sorter = graphlib.TopologicalSorter({'d': {'b', 'c'}, 'b': {'a'}, 'c': {'a'}})
order = list(sorter.static_order())
print(order[0], order[-1])
for graph in [{'a': ['b'], 'b': ['a']}]:
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        print(error.args[0], sorted(set(error.args[1])))
