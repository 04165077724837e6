"""The names of `socket` that stand for numbers, those of Linux."""

from enum import IntEnum, IntFlag

_FAMILIES = {'AF_UNSPEC': 0, 'AF_UNIX': 1, 'AF_INET': 2, 'AF_INET6': 10}
_TYPES = {'SOCK_STREAM': 1, 'SOCK_DGRAM': 2, 'SOCK_RAW': 3, 'SOCK_NONBLOCK': 2048, 'SOCK_CLOEXEC': 524288}
_MESSAGE_FLAGS = {'MSG_OOB': 1, 'MSG_PEEK': 2, 'MSG_DONTWAIT': 64, 'MSG_WAITALL': 256, 'MSG_NOSIGNAL': 16384}
_ADDRESS_INFO = {'AI_PASSIVE': 1, 'AI_CANONNAME': 2, 'AI_NUMERICHOST': 4, 'AI_ADDRCONFIG': 32, 'AI_NUMERICSERV': 1024}

AddressFamily = IntEnum('AddressFamily', _FAMILIES, module='socket')
SocketKind = IntEnum('SocketKind', _TYPES, module='socket')
MsgFlag = IntFlag('MsgFlag', _MESSAGE_FLAGS, module='socket')
AddressInfo = IntFlag('AddressInfo', _ADDRESS_INFO, module='socket')
for _kind in (AddressFamily, SocketKind, MsgFlag, AddressInfo):
    for _member in _kind:
        globals()[_member.name] = _member
del _kind, _member

SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
SOMAXCONN = 4096

SOL_SOCKET = 1
SO_DEBUG, SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_DONTROUTE, SO_BROADCAST = 1, 2, 3, 4, 5, 6
SO_SNDBUF, SO_RCVBUF, SO_KEEPALIVE, SO_OOBINLINE, SO_LINGER, SO_REUSEPORT = 7, 8, 9, 10, 13, 15
SO_RCVTIMEO, SO_SNDTIMEO, SO_ACCEPTCONN, SO_PROTOCOL, SO_DOMAIN = 20, 21, 30, 38, 39

IPPROTO_IP, IPPROTO_ICMP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6 = 0, 1, 6, 17, 41
SOL_IP, SOL_TCP, SOL_UDP = 0, 6, 17
TCP_NODELAY, TCP_MAXSEG, TCP_KEEPIDLE, TCP_KEEPINTVL, TCP_KEEPCNT = 1, 2, 4, 5, 6
IP_TOS, IP_TTL = 1, 2

INADDR_ANY, INADDR_LOOPBACK, INADDR_BROADCAST, INADDR_NONE = 0, 0x7f000001, 0xffffffff, 0xffffffff
EAI_AGAIN, EAI_FAIL, EAI_NONAME, EAI_SERVICE = -3, -4, -2, -8
NI_NUMERICHOST, NI_NUMERICSERV = 1, 2
