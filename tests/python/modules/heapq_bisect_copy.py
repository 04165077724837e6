import bisect
import copy
import heapq

h = [5,1,4]; heapq.heapify(h); heapq.heappush(h, 0); print(heapq.heappop(h), h, heapq.nlargest(2, h), list(heapq.merge([1,4],[2,3])))
print(bisect.bisect([1,2,2,3], 2), bisect.bisect_left([1,2,2,3], 2))
a = [1,[2,{3:[4]}]]; b = copy.deepcopy(a); b[1][1][3].append(5); print(a, b, copy.copy(a)[1] is a[1])
