"""ipaddress: addresses, networks, interfaces, and what is wrong."""
import ipaddress as ip


def attempt(function):
    try:
        print(repr(function()))
    except Exception as e:
        print(type(e).__name__, e)


net = ip.ip_network('192.168.1.0/29')
print(net, repr(net), list(net.hosts()), net.num_addresses, net.netmask, net.hostmask, net.broadcast_address, net.prefixlen, net.version)
print(ip.ip_address('192.168.1.3') in net, ip.ip_address('192.168.2.3') in net, net[1], net[-1], len(list(net)), net.with_netmask, net.with_hostmask)
a = ip.ip_address('10.0.0.1')
print(a + 5, a - 1, int(a), a.packed, a.is_private, a.is_global, a.version, repr(a), a < ip.ip_address('10.0.0.2'), a == ip.IPv4Address(167772161), hash(a) == hash(ip.ip_address('10.0.0.1')))
print(a.reverse_pointer, f'{a:>12s}|{a}|{a:x}|{a:#_b}', max(map(ip.ip_address, ['1.1.1.1', '9.9.9.9'])), sorted(map(ip.ip_address, ['10.0.0.10', '10.0.0.9'])))
for text in ('127.0.0.1', '8.8.8.8', '224.0.0.1', '169.254.1.1', '0.0.0.0', '240.1.1.1', '::1', '2001:db8::1', 'fe80::1', 'ff02::1', '2606:4700::1111'):
    b = ip.ip_address(text)
    print(b, b.is_private, b.is_global, b.is_loopback, b.is_multicast, b.is_link_local, b.is_reserved, b.is_unspecified)
for text in ('2001:0db8:0:0:0:0:2:1', '::', '1::', '::ffff:1.2.3.4', 'a:b:c:d:e:f:0:1', '1:0:0:2:0:0:0:3'):
    b = ip.ip_address(text)
    print(b, b.exploded, b.ipv4_mapped, int(b) > 0)
print(ip.ip_network('192.168.1.1/24', strict=False), list(ip.ip_network('10.0.0.0/30').subnets()), ip.ip_network('10.0.0.0/255.255.255.0'), ip.ip_network('10.0.0.0'),
      list(ip.ip_network('10.0.0.0/24').subnets(new_prefix=26)), ip.ip_network('10.0.1.0/24').supernet(), list(ip.ip_network('10.0.0.4/31').hosts()),
      ip.ip_network('2001:db8::/126').num_addresses, list(ip.ip_network('2001:db8::/126').hosts()))
i = ip.ip_interface('10.1.2.3/8')
print(i, repr(i), i.network, i.ip, i.netmask, i.with_netmask)
n = ip.ip_network('10.0.0.0/8')
print(ip.ip_network('10.1.0.0/16').subnet_of(n), n.supernet_of(ip.ip_network('11.0.0.0/16')), n.overlaps(ip.ip_network('10.2.0.0/16')), list(ip.ip_network('10.0.0.0/30').address_exclude(ip.ip_network('10.0.0.0/32'))))
print(list(ip.summarize_address_range(ip.IPv4Address('10.0.0.1'), ip.IPv4Address('10.0.0.9'))), list(ip.collapse_addresses([ip.ip_network('10.0.0.0/25'), ip.ip_network('10.0.0.128/25')])))
for wrong in ('300.1.1.1', '1.2.3', '01.2.3.4', 'x', '1.2.3.4.5', '', 'g::1', '1:2', '1.2.3.4/8'):
    attempt(lambda: ip.ip_address(wrong))
    attempt(lambda: ip.IPv4Address(wrong))
    attempt(lambda: ip.IPv6Address(wrong))
for wrong in ('192.168.1.1/24', '10.0.0.0/33', '10.0.0.0/x', '10.0.0.0/255.0.255.0'):
    attempt(lambda: ip.ip_network(wrong))
    attempt(lambda: ip.IPv4Network(wrong))
attempt(lambda: ip.IPv4Address(2 ** 32))
attempt(lambda: ip.ip_address('1.1.1.1') < ip.ip_address('::1'))
attempt(lambda: ip.ip_network('10.0.0.0/30')[9])
attempt(lambda: f'{a:>12}')
