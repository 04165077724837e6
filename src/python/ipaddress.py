"""Addresses and networks of IP."""

# Supported: addresses, networks and interfaces of both versions, and what is done with them; no scopes, no ranges that are reserved one by one.

import functools

__all__ = ['AddressValueError', 'NetmaskValueError', 'IPv4Address', 'IPv6Address', 'IPv4Network', 'IPv6Network', 'IPv4Interface',
           'IPv6Interface', 'ip_address', 'ip_network', 'ip_interface', 'v4_int_to_packed', 'v6_int_to_packed', 'collapse_addresses',
           'summarize_address_range', 'get_mixed_type_key']

IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    pass


class NetmaskValueError(ValueError):
    pass


# --- Text and numbers ---------------------------------------------------------------------------------------------------

def _number_of_v4(text):
    if not text:
        raise AddressValueError('Address cannot be empty')
    parts = text.split('.')
    if len(parts) != 4:
        raise AddressValueError(f'Expected 4 octets in {text!r}')
    number = 0
    for part in parts:
        try:
            number = number << 8 | _octet(part)
        except ValueError as e:
            raise AddressValueError(f'{e} in {text!r}') from None
    return number


def _octet(part):
    if not part:
        raise ValueError('Empty octet not permitted')
    if not (part.isascii() and part.isdigit()):
        raise ValueError(f'Only decimal digits permitted in {part!r}')
    if len(part) > 3:
        raise ValueError(f'At most 3 characters permitted in {part!r}')
    if part != '0' and part[0] == '0':
        raise ValueError(f'Leading zeros are not permitted in {part!r}')
    if int(part) > 255:
        raise ValueError(f'Octet {int(part)} (> 255) not permitted')
    return int(part)


def _number_of_v6(text):
    if not text:
        raise AddressValueError('Address cannot be empty')
    parts = text.split(':')
    if len(parts) < 3:
        raise AddressValueError(f'At least 3 parts expected in {text!r}')
    if '.' in parts[-1]:
        low = _number_of_v4(parts.pop())
        parts += [f'{low >> 16:x}', f'{low & 0xffff:x}']
    if len(parts) > 9:
        raise AddressValueError(f'At most 8 colons permitted in {text!r}')
    gaps = [i for i in range(1, len(parts) - 1) if not parts[i]]
    if len(gaps) > 1:
        raise AddressValueError(f"At most one '::' permitted in {text!r}")
    if gaps:
        high, low = parts[:gaps[0]], parts[gaps[0] + 1:]
        if not high[0]:
            high = high[1:]
            if high:
                raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not low[-1]:
            low = low[:-1]
            if low:
                raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        missing = 8 - len(high) - len(low)
        if missing < 1:
            raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
        parts = high + ['0'] * missing + low
    else:
        if len(parts) != 8:
            raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
        if not parts[0]:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
    number = 0
    for part in parts:
        if not part or any([char not in '0123456789abcdefABCDEF' for char in part]):
            raise AddressValueError(f'Only hex digits permitted in {part!r} in {text!r}')
        if len(part) > 4:
            raise AddressValueError(f'At most 4 characters permitted in {part!r} in {text!r}')
        number = number << 16 | int(part, 16)
    return number


def _text_of_v4(number):
    return '.'.join([str(number >> shift & 255) for shift in (24, 16, 8, 0)])


def _text_of_v6(number):
    if number >> 32 == 0xffff:
        return '::ffff:' + _text_of_v4(number & 0xffffffff)
    groups = [f'{number >> shift & 0xffff:x}' for shift in range(112, -1, -16)]
    # The longest run of zeros, the first of those that are equally long.
    best, length = 0, 1
    for start in range(8):
        end = start
        while end < 8 and groups[end] == '0':
            end += 1
        if end - start > length:
            best, length = start, end - start
    if length < 2:
        return ':'.join(groups)
    return ':'.join(groups[:best]) + '::' + ':'.join(groups[best + length:])


# --- Addresses ----------------------------------------------------------------------------------------------------------

@functools.total_ordering
class _BaseAddress:
    def __init__(self, address):
        if isinstance(address, bytes):
            if len(address) != self.max_prefixlen // 8:
                raise AddressValueError(f'{address!r} (len {len(address)} != {self.max_prefixlen // 8}) is not permitted as an '
                                        f'IPv{self.version} address')
            address = int.from_bytes(address, 'big')
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(f'{address} (< 0) is not permitted as an IPv{self.version} address')
            if address >> self.max_prefixlen:
                raise AddressValueError(f'{address} (>= 2**{self.max_prefixlen}) is not permitted as an IPv{self.version} address')
            self._ip = address
            return
        text = str(address)
        if '/' in text:
            raise AddressValueError(f"Unexpected '/' in {text!r}")
        self._ip = self._parse(text)

    @classmethod
    def _parse(cls, text):
        return _number_of_v4(text) if cls.version == 4 else _number_of_v6(text)

    def __int__(self):
        return self._ip

    def __index__(self):
        return self._ip

    def __str__(self):
        return _text_of_v4(self._ip) if self.version == 4 else _text_of_v6(self._ip)

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __format__(self, spec):
        if not spec or spec[-1] == 's':
            return format(str(self), spec)
        sign, mark, base = '#' * spec.startswith('#'), '_' * ('_' in spec), spec[-1]
        if spec != sign + mark + base or base not in 'xXbn':
            return object.__format__(self, spec)
        base = ('b' if self.version == 4 else 'x') if base == 'n' else base
        width = self.max_prefixlen if base == 'b' else self.max_prefixlen // 4
        return format(self._ip, f'{sign}0{width + (width // 4 - 1) * len(mark) + 2 * len(sign)}{mark}{base}')

    def __hash__(self):
        return hash(hex(self._ip))

    def __eq__(self, other):
        if not isinstance(other, _BaseAddress):
            return NotImplemented
        return (self._ip, self.version) == (other._ip, other.version)

    def __lt__(self, other):
        if not isinstance(other, _BaseAddress):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f'{self} and {other} are not of the same version')
        return self._ip < other._ip

    def __add__(self, other):
        return self.__class__(self._ip + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return self.__class__(self._ip - other) if isinstance(other, int) else NotImplemented

    @property
    def packed(self):
        return self._ip.to_bytes(self.max_prefixlen // 8, 'big')

    @property
    def compressed(self):
        return str(self)

    @property
    def exploded(self):
        if self.version == 4:
            return str(self)
        if self._ip >> 32 == 0xffff:
            return '0000:' * 5 + 'ffff:' + _text_of_v4(self._ip & 0xffffffff)
        return ':'.join([f'{self._ip >> shift & 0xffff:04x}' for shift in range(112, -1, -16)])

    @property
    def reverse_pointer(self):
        if self.version == 4:
            return '.'.join(str(self).split('.')[::-1]) + '.in-addr.arpa'
        return '.'.join(f'{self._ip:032x}'[::-1]) + '.ip6.arpa'

    def _is_in(self, networks):
        return any([self in network for network in _networks(self.version, networks)])

    @property
    def is_private(self):
        return self._is_in('private') and not self._is_in('not_private')

    @property
    def is_global(self):
        return not self.is_private and not (self.version == 4 and self in ip_network('100.64.0.0/10'))

    @property
    def is_loopback(self):
        return self._is_in('loopback')

    @property
    def is_multicast(self):
        return self._is_in('multicast')

    @property
    def is_link_local(self):
        return self._is_in('link_local')

    @property
    def is_reserved(self):
        return self._is_in('reserved')

    @property
    def is_unspecified(self):
        return self._ip == 0


class IPv4Address(_BaseAddress):
    version = 4
    max_prefixlen = 32


class IPv6Address(_BaseAddress):
    version = 6
    max_prefixlen = 128

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xffffffff) if self._ip >> 32 == 0xffff else None


_KINDS = {
    4: {'private': '0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.0.170/31 192.0.2.0/24 192.168.0.0/16 '
                   '198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4 255.255.255.255/32',
        'not_private': '192.0.0.9/32 192.0.0.10/32', 'loopback': '127.0.0.0/8', 'multicast': '224.0.0.0/4', 'link_local': '169.254.0.0/16',
        'reserved': '240.0.0.0/4'},
    6: {'private': '::1/128 ::/128 ::ffff:0:0/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 fc00::/7 fe80::/10',
        'not_private': '2001:1::1/128 2001:1::2/128 2001:3::/32 2001:4:112::/48 2001:20::/28 2001:30::/28', 'loopback': '::1/128',
        'multicast': 'ff00::/8', 'link_local': 'fe80::/10',
        'reserved': '::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 a000::/3 c000::/3 e000::/4 f000::/5 f800::/6 fe00::/9'},
}


@functools.cache
def _networks(version, kind):
    return [ip_network(text) for text in _KINDS[version][kind].split()]


# --- Networks -----------------------------------------------------------------------------------------------------------

def _parts(address, default):
    """An address and its mask, of what a network may be made of."""
    if isinstance(address, tuple):
        return address if len(address) > 1 else (address[0], default)
    if isinstance(address, (int, bytes)):
        return address, default
    text = str(address)
    parts = text.split('/')
    if len(parts) > 2:
        raise AddressValueError(f"Only one '/' permitted in {text!r}")
    return parts[0], parts[1] if len(parts) == 2 else default


@functools.total_ordering
class _BaseNetwork:
    def __init__(self, address, strict=True):
        first, mask = _parts(address, self.max_prefixlen)
        self.network_address = self._address_class(first)
        self._prefixlen = self._prefix_of(mask)
        bits = int(self.netmask)
        if int(self.network_address) & ~bits:
            if strict:
                raise ValueError(f'{self} has host bits set')
            self.network_address = self._address_class(int(self.network_address) & bits)

    @classmethod
    def _prefix_of(cls, mask):
        wrong = NetmaskValueError(f'{mask!r} is not a valid netmask')
        if isinstance(mask, int):
            if not 0 <= mask <= cls.max_prefixlen:
                raise wrong
            return mask
        if mask.isascii() and mask.isdigit():
            if int(mask) > cls.max_prefixlen:
                raise wrong
            return int(mask)
        if cls.version == 6:
            raise wrong
        try:
            number = _number_of_v4(mask)
        except AddressValueError:
            raise wrong from None
        for bits in (number, number ^ 0xffffffff):
            length = bin(bits).count('1')
            if bits == 0xffffffff >> (32 - length) << (32 - length) if length else bits == 0:
                return length
        raise wrong

    @property
    def prefixlen(self):
        return self._prefixlen

    @property
    def netmask(self):
        ones = (1 << self.max_prefixlen) - 1
        return self._address_class(ones >> (self.max_prefixlen - self._prefixlen) << (self.max_prefixlen - self._prefixlen)
                                   if self._prefixlen else 0)

    @property
    def hostmask(self):
        return self._address_class((1 << self.max_prefixlen - self._prefixlen) - 1)

    @property
    def broadcast_address(self):
        return self._address_class(int(self.network_address) | int(self.hostmask))

    @property
    def num_addresses(self):
        return 1 << self.max_prefixlen - self._prefixlen

    def __str__(self):
        return f'{self.network_address}/{self._prefixlen}'

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    with_prefixlen = property(__str__)

    @property
    def with_netmask(self):
        return f'{self.network_address}/{self.netmask}'

    @property
    def with_hostmask(self):
        return f'{self.network_address}/{self.hostmask}'

    @property
    def compressed(self):
        return str(self)

    @property
    def exploded(self):
        return f'{self.network_address.exploded}/{self._prefixlen}'

    def hosts(self):
        first, last = int(self.network_address), int(self.broadcast_address)
        if self._prefixlen == self.max_prefixlen:
            return [self._address_class(first)]
        if self._prefixlen == self.max_prefixlen - 1:
            return [self._address_class(first), self._address_class(last)]
        return self._between(first + 1, last - (self.version == 4))

    def _between(self, first, last):
        for number in range(first, last + 1):
            yield self._address_class(number)

    def __iter__(self):
        return self._between(int(self.network_address), int(self.broadcast_address))

    def __getitem__(self, n):
        first, last = int(self.network_address), int(self.broadcast_address)
        number = first + n if n >= 0 else last + n + 1
        if not first <= number <= last:
            raise IndexError('address out of range')
        return self._address_class(number)

    def __contains__(self, other):
        if other.version != self.version or isinstance(other, _BaseNetwork):
            return False
        return int(self.network_address) <= other._ip <= int(self.broadcast_address)

    def __eq__(self, other):
        if not isinstance(other, _BaseNetwork):
            return NotImplemented
        return (self.version, int(self.network_address), self._prefixlen) == (other.version, int(other.network_address), other._prefixlen)

    def __lt__(self, other):
        if not isinstance(other, _BaseNetwork):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f'{self} and {other} are not of the same version')
        return (int(self.network_address), self._prefixlen) < (int(other.network_address), other._prefixlen)

    def __hash__(self):
        return hash(int(self.network_address) ^ int(self.netmask))

    def overlaps(self, other):
        return (other.network_address in self or other.broadcast_address in self or self.network_address in other
                or self.broadcast_address in other)

    def _compare_versions(self, other):
        if self.version != other.version:
            raise TypeError(f'{self} and {other} are not of the same version')

    def subnet_of(self, other):
        self._compare_versions(other)
        return other.network_address <= self.network_address and other.broadcast_address >= self.broadcast_address

    def supernet_of(self, other):
        return other.subnet_of(self)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError('new prefix must be longer')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError('prefix length diff must be > 0')
        length = self._prefixlen + prefixlen_diff
        if length > self.max_prefixlen:
            raise ValueError(f'prefix length diff {prefixlen_diff} is invalid for netblock {self}')
        for number in range(int(self.network_address), int(self.broadcast_address) + 1, 1 << self.max_prefixlen - length):
            yield self.__class__((number, length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError('new prefix must be shorter')
            prefixlen_diff = self._prefixlen - new_prefix
        length = self._prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError(f'current prefixlen is {self._prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}')
        return self.__class__((int(self.network_address), length), strict=False)

    def address_exclude(self, other):
        self._compare_versions(other)
        if not other.subnet_of(self):
            raise ValueError(f'{other} not contained in {self}')
        part = self
        while part != other:
            low, high = part.subnets()
            part, rest = (low, high) if other.subnet_of(low) else (high, low)
            yield rest

    def _both(name):
        return property(lambda self: getattr(self.network_address, name) and getattr(self.broadcast_address, name))

    is_private, is_global, is_loopback = _both('is_private'), _both('is_global'), _both('is_loopback')
    is_multicast, is_link_local, is_reserved = _both('is_multicast'), _both('is_link_local'), _both('is_reserved')
    is_unspecified = _both('is_unspecified')
    del _both


class IPv4Network(_BaseNetwork):
    version = 4
    max_prefixlen = 32
    _address_class = IPv4Address


class IPv6Network(_BaseNetwork):
    version = 6
    max_prefixlen = 128
    _address_class = IPv6Address


class _BaseInterface:
    """An address, and the network that it is in."""

    def __init__(self, address):
        first, mask = _parts(address, self.max_prefixlen)
        super().__init__(first)
        self.network = self._network_class((first, mask), strict=False)
        self.netmask = self.network.netmask
        self.hostmask = self.network.hostmask

    @property
    def ip(self):
        return ip_address(self._ip) if self.version == 4 else IPv6Address(self._ip)

    def __str__(self):
        return f'{super().__str__()}/{self.network.prefixlen}'

    def __eq__(self, other):
        if isinstance(other, _BaseInterface):
            return self._ip == other._ip and self.network == other.network
        return NotImplemented if not isinstance(other, _BaseAddress) else False

    def __hash__(self):
        return hash((self._ip, self.network.prefixlen))

    with_prefixlen = property(__str__)

    @property
    def with_netmask(self):
        return f'{self.ip}/{self.netmask}'

    @property
    def with_hostmask(self):
        return f'{self.ip}/{self.hostmask}'


class IPv4Interface(_BaseInterface, IPv4Address):
    _network_class = IPv4Network


class IPv6Interface(_BaseInterface, IPv6Address):
    _network_class = IPv6Network


# --- Functions ----------------------------------------------------------------------------------------------------------

def ip_address(address):
    for kind in (IPv4Address, IPv6Address):
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 address')


def ip_network(address, strict=True):
    for kind in (IPv4Network, IPv6Network):
        try:
            return kind(address, strict)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 network')


def ip_interface(address):
    for kind in (IPv4Interface, IPv6Interface):
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 interface')


def v4_int_to_packed(address):
    try:
        return address.to_bytes(4, 'big')
    except OverflowError:
        raise ValueError('Address negative or too large for IPv4') from None


def v6_int_to_packed(address):
    try:
        return address.to_bytes(16, 'big')
    except OverflowError:
        raise ValueError('Address negative or too large for IPv6') from None


def summarize_address_range(first, last):
    if not (isinstance(first, _BaseAddress) and isinstance(last, _BaseAddress)):
        raise TypeError('first and last must be IP addresses, not networks')
    if first.version != last.version:
        raise TypeError(f'{first} and {last} are not of the same version')
    if first > last:
        raise ValueError('last IP address must be greater than first')
    kind = IPv4Network if first.version == 4 else IPv6Network
    start, end = int(first), int(last)
    while start <= end:
        zeros = (start & -start).bit_length() - 1 if start else first.max_prefixlen
        bits = min(zeros, (end - start + 1).bit_length() - 1)
        yield kind((start, first.max_prefixlen - bits))
        start += 1 << bits


def collapse_addresses(addresses):
    """The fewest networks that have just these addresses."""
    ranges = []
    for each in addresses:
        network = each if isinstance(each, _BaseNetwork) else (IPv4Network if each.version == 4 else IPv6Network)(int(each))
        ranges.append((network.network_address, network.broadcast_address))
    merged = []
    for first, last in sorted(ranges):
        if merged and int(first) <= int(merged[-1][1]) + 1:
            merged[-1] = merged[-1][0], max(merged[-1][1], last)
        else:
            merged.append((first, last))
    for first, last in merged:
        yield from summarize_address_range(first, last)


def get_mixed_type_key(obj):
    if isinstance(obj, _BaseNetwork):
        return obj.version, obj.network_address, obj.netmask
    if isinstance(obj, _BaseAddress):
        return obj.version, obj
    return NotImplemented
