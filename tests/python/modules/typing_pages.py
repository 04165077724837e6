"""typing: what each form says, refuses and stands for."""

import collections
import collections.abc
import copy
import pickle
import types
import typing
from typing import *


def check(make):
    """Prints what a call answers, or what it raises."""
    try:
        print(repr(make()))
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


check(lambda: Optional[int])
check(lambda: (Union[int,str]))
check(lambda: Union[int])
check(lambda: (Union[int,None]))
check(lambda: Union)
check(lambda: (Optional[Union[int,str]]))
check(lambda: List[int])
check(lambda: (Dict[str,int]))
check(lambda: (Tuple[int,...]))
check(lambda: Tuple[()])
check(lambda: tuple[()])
check(lambda: (tuple[int,...]))
check(lambda: (Callable[[int],str]))
check(lambda: (Callable[...,str]))
check(lambda: Callable)
check(lambda: (collections.abc.Callable[[int],str]))
check(lambda: (collections.abc.Callable[...,str]))
check(lambda: (Literal[1,'a']))
check(lambda: (Literal[1,1,2]))
check(lambda: Final[int])
check(lambda: ClassVar[int])
check(lambda: (Annotated[int,'x']))
check(lambda: (Annotated[int,'x'].__metadata__))
check(lambda: (Annotated[int,'x'].__origin__))
check(lambda: Type[int])
check(lambda: type[int])
check(lambda: list[int])
check(lambda: (dict[str,int]))
check(lambda: list[int] | None)
check(lambda: int | str)
check(lambda: int | None)
check(lambda: None | int)
check(lambda: int | 'x')
check(lambda: (int|str).__args__)
check(lambda: type(int|str))
check(lambda: (Union[int,str].__args__))
check(lambda: (Union[int,str].__origin__))
check(lambda: List[int].__origin__)
check(lambda: get_origin(List[int]))
check(lambda: (get_args(Dict[int,str])))
check(lambda: get_origin(int|str))
check(lambda: (get_args(Callable[[int,str],bool])))
check(lambda: (get_args(Callable[...,bool])))
check(lambda: get_origin(Literal[1]))
check(lambda: TypeVar('T'))
check(lambda: (TypeVar('T', int, str).__constraints__))
check(lambda: (TypeVar('T', bound=int).__bound__))
check(lambda: (TypeVar('T', int)))
check(lambda: (TypeVar('T', covariant=True)))
check(lambda: (TypeVar('T', contravariant=True)))
check(lambda: (TypeVar('T', covariant=True, contravariant=True)))
check(lambda: (TypeVar('T', infer_variance=True)))
check(lambda: TypeVar('T').__name__)
check(lambda: (TypeVar('T', default=int).__default__))
check(lambda: TypeVar('T').__default__)
check(lambda: TypeVar('T').has_default())
check(lambda: ParamSpec('P'))
check(lambda: ParamSpec('P').args)
check(lambda: ParamSpec('P').kwargs)
check(lambda: TypeVarTuple('Ts'))
check(lambda: Unpack[TypeVarTuple('Ts')])
check(lambda: (Concatenate[int, ParamSpec('P')]))
check(lambda: (NewType('N', int)))
check(lambda: (NewType('N', int)(5)))
check(lambda: (NewType('N', int).__supertype__))
check(lambda: (NewType('N', int) | None))
check(lambda: (cast(int, 'a')))
check(lambda: (cast('int', 'a')))
check(lambda: Any)
check(lambda: Any())
check(lambda: (Union[int,str] == Union[str,int]))
check(lambda: (Union[int,str] == (int|str)))
check(lambda: (isinstance(1, Union[int,str])))
check(lambda: (isinstance(1, int|str)))
check(lambda: (isinstance(1, List[int])))
check(lambda: (isinstance([], List)))
check(lambda: (issubclass(list, List)))
check(lambda: (isinstance(1, list[int])))
check(lambda: (issubclass(int, Union[int,str])))
check(lambda: (isinstance(1, Any)))
check(lambda: (isinstance(1, Optional[int])))
check(lambda: NoReturn)
check(lambda: Never)
check(lambda: Self)
check(lambda: LiteralString)
check(lambda: Required[int])
check(lambda: NotRequired[int])
check(lambda: ReadOnly[int])
check(lambda: TypeGuard[int])
check(lambda: TypeIs[int])
check(lambda: TypeAlias)
check(lambda: Text)
check(lambda: AnyStr)
check(lambda: Hashable)
check(lambda: Sized)
check(lambda: Iterable[int])
check(lambda: (Mapping[str,int]))
check(lambda: (Generator[int,None,str]))
check(lambda: AsyncIterator[int])
check(lambda: ContextManager[int])
check(lambda: Deque[int])
check(lambda: (DefaultDict[str,int]))
check(lambda: Counter[str])
check(lambda: (ChainMap[str,int]))
check(lambda: (OrderedDict[str,int]))
check(lambda: Pattern[str])
check(lambda: Match)
check(lambda: IO[str])
check(lambda: TextIO)
check(lambda: BinaryIO)
check(lambda: SupportsInt)
check(lambda: SupportsIndex)
check(lambda: (isinstance(1, SupportsInt)))
check(lambda: (isinstance('a', SupportsInt)))
check(lambda: (isinstance(1, SupportsIndex)))
check(lambda: (isinstance(1.5, SupportsAbs)))
check(lambda: (isinstance(1.5, SupportsRound)))
check(lambda: (isinstance(1j, SupportsComplex)))
check(lambda: ForwardRef('int'))
check(lambda: ForwardRef('int').__forward_arg__)
check(lambda: ForwardRef('int') == ForwardRef('int'))
check(lambda: List['int'])
check(lambda: Optional['Foo'])
check(lambda: (Union['A', int]))
check(lambda: List[1])
check(lambda: (List[int,str]))
check(lambda: Dict[int])
check(lambda: Optional[1])
check(lambda: (Optional[int,str]))
check(lambda: Union[()])
check(lambda: Literal)
check(lambda: (Callable[int,str]))
check(lambda: Callable[[int]])
check(lambda: (ClassVar[int,str]))
check(lambda: Final)
check(lambda: Generic)
check(lambda: Generic[int])
check(lambda: Generic[TypeVar('T')])
check(lambda: Protocol)
check(lambda: Protocol[TypeVar('T')])
check(lambda: List())
check(lambda: List[int]())
check(lambda: Dict())
check(lambda: Union())
check(lambda: (Tuple[int,str]()))
check(lambda: Optional())
check(lambda: get_type_hints(int))
check(lambda: no_type_check(int))
check(lambda: get_overloads(len))
check(lambda: (assert_type(1,int)))
check(lambda: assert_never(1))
check(lambda: runtime_checkable(int))
check(lambda: is_typeddict(int))
check(lambda: typing.TYPE_CHECKING)
check(lambda: (NamedTuple('P', [('x',int),('y',str)])(1,'a')))
check(lambda: (TypedDict('D', {'a':int})(a=1)))
check(lambda: (TypedDict('D', {'a':int}).__annotations__))
check(lambda: (TypedDict('D', {'a':int}, total=False).__total__))
check(lambda: (TypedDict('D', {'a':int}, total=False).__optional_keys__))
check(lambda: (is_typeddict(TypedDict('D', {'a':int}))))
check(lambda: is_protocol(SupportsInt))
check(lambda: is_protocol(int))
check(lambda: get_protocol_members(SupportsInt))
check(lambda: get_protocol_members(int))
check(lambda: type(List[int]).__name__)
check(lambda: type(Optional[int]).__name__)
check(lambda: type(list[int]))
check(lambda: (types.GenericAlias(list,(int,))))
check(lambda: list[int].__parameters__)
check(lambda: List[TypeVar('T')].__parameters__)
check(lambda: List[TypeVar('T')][int])
check(lambda: (Dict[TypeVar('K'),int]))
check(lambda: list[TypeVar('T')][int])
check(lambda: (dict[str,list[int]]))
check(lambda: Final[int].__origin__)
check(lambda: typing.List.__name__)
check(lambda: typing.List[int].__name__)
check(lambda: typing.Optional[int].__name__)
check(lambda: (typing.Union[int,str].__name__))
check(lambda: typing.Any.__module__)
check(lambda: (typing.Callable[[int],str].__args__))
check(lambda: typing.Tuple[int].__args__)
check(lambda: NoDefault)
check(lambda: (TypeAliasType('A', int)))
check(lambda: (TypeAliasType('A', int).__value__))
check(lambda: type(NoDefault))
check(lambda: pickle.loads(pickle.dumps(List[int])))
check(lambda: pickle.loads(pickle.dumps(Optional[int])))
check(lambda: pickle.loads(pickle.dumps(Any)))
check(lambda: copy.copy(List[int]))
check(lambda: (copy.deepcopy(Union[int,str])))
check(lambda: {List[int]:1}[List[int]])
check(lambda: List[int] == list[int])
check(lambda: List[int] == List[int])
check(lambda: (Annotated[Annotated[int,1],2]))
check(lambda: Annotated[int])
check(lambda: (Union[int,Union[str,bytes]]))
check(lambda: (Union[int,int,str]))
check(lambda: (Union[List[int],List[str]]))
check(lambda: Literal[1] == Literal[True])
check(lambda: (Literal['a',None]))
check(lambda: (Literal[Literal[1],2]))
check(lambda: (Callable[[],None]))
check(lambda: Type['int'])
check(lambda: TypeGuard)
check(lambda: Optional)
check(lambda: ClassVar)
check(lambda: Annotated)
check(lambda: Concatenate)
check(lambda: list[int]())
check(lambda: (list[int](('a',))))
check(lambda: (issubclass(list[int], list)))
check(lambda: Unpack[Tuple[int]])
check(lambda: Tuple[Unpack[TypeVarTuple('Ts')]])
check(lambda: (int.__or__(1,2)))
class P1(Protocol):
    x: int
    def m(self): ...
class P2(Protocol):
    def m(self): ...
@runtime_checkable
class P3(Protocol):
    def m(self): ...
@runtime_checkable
class P4(Protocol):
    x: int
class I:
    def __init__(self): self.x=1
    def m(self): ...
T=TypeVar('T')
class Box(Generic[T]):
    def __init__(self, v=None): self.v=v
class NT(NamedTuple):
    a: int
    b: str = 'x'
class TD(TypedDict, total=False):
    a: Required[int]
    b: str
class TD2(TD):
    c: NotRequired[int]
def f(a: int, b: 'str' = None, *c: List[int], d: Optional['Box']=None) -> None: ...
class New[T2: int, *Ts, **PP]:
    def m[U](self, a: U) -> U: ...
type Al[X] = list[X]
type Al2 = int | str
check(lambda: P1())
check(lambda: (isinstance(I(), P1)))
check(lambda: (isinstance(I(), P2)))
check(lambda: (isinstance(I(), P3)))
check(lambda: (isinstance(1, P3)))
check(lambda: (issubclass(I, P3)))
check(lambda: (issubclass(I, P4)))
check(lambda: (isinstance(I(), P4)))
check(lambda: (issubclass(I, P2)))
check(lambda: P1.__protocol_attrs__)
check(lambda: P1._is_protocol)
check(lambda: get_protocol_members(P1))
check(lambda: Box[int])
check(lambda: Box[int](3).v)
check(lambda: Box[int](3).__orig_class__)
check(lambda: Box[T])
check(lambda: (Box[int,str]))
check(lambda: Box.__parameters__)
check(lambda: Box.__orig_bases__)
check(lambda: Box[int].__origin__)
check(lambda: type(Box[int]))
check(lambda: (isinstance(Box(), Box[int])))
check(lambda: NT(1))
check(lambda: NT._fields)
check(lambda: NT.__annotations__)
check(lambda: NT._field_defaults)
check(lambda: NT())
check(lambda: TD(a=1))
check(lambda: TD.__required_keys__)
check(lambda: TD.__optional_keys__)
check(lambda: TD.__total__)
check(lambda: TD.__annotations__)
check(lambda: TD2.__required_keys__)
check(lambda: TD2.__mro__)
check(lambda: (isinstance({}, TD)))
check(lambda: get_type_hints(TD))
check(lambda: (get_type_hints(TD, include_extras=True)))
check(lambda: get_type_hints(f))
check(lambda: get_type_hints(P1))
check(lambda: get_type_hints(NT))
check(lambda: f.__annotations__)
check(lambda: New)
check(lambda: New.__type_params__)
check(lambda: (New[int,str,bool]))
check(lambda: New.__mro__)
check(lambda: New.m.__type_params__)
check(lambda: New.__parameters__)
check(lambda: Al)
check(lambda: Al[int])
check(lambda: Al.__type_params__)
check(lambda: Al.__value__)
check(lambda: Al[int].__args__)
check(lambda: Al2)
check(lambda: Al2.__value__)
check(lambda: Al2.__name__)
check(lambda: type(Al2))
check(lambda: (isinstance(1, Al2)))
check(lambda: Al | None)
check(lambda: get_origin(Al[int]))
check(lambda: get_args(Al[int]))
check(lambda: get_original_bases(Box))
check(lambda: T | int)
check(lambda: T | 'x')
check(lambda: (Union[T,int][str]))
check(lambda: Box | None)
check(lambda: Optional[Box[int]])
check(lambda: List[Box[int]])
check(lambda: (Callable[[T],T][int]))


def case_1():
    class B2(List[int]): pass
    print(B2.__mro__, B2.__orig_bases__, B2([1]))


check(case_1)


def case_2():
    class B3(Generic[int]): pass


check(case_2)


def case_3():
    class B4(Union[int,str]): pass


check(case_3)


def case_4():
    class B5(Any): pass
    print(isinstance(B5(), B5))


check(case_4)


def case_5():
    class B6(Optional): pass


check(case_5)


def case_6():
    class B7(NewType('N',int)): pass


check(case_6)


def case_7():
    class B8(Literal[1]): pass


check(case_7)


def case_8():
    class B9(TD): x: int = 3


check(case_8)


def case_9():
    class B10(TypedDict, List): pass


check(case_9)


def case_10():
    class B11(NamedTuple):
        a: int = 1
        b: int


check(case_10)


def case_11():
    class B12(NamedTuple):
        _a: int = 1


check(case_11)


def case_12():
    class B13(NamedTuple, list): pass


check(case_12)


def case_13():
    class B14(Protocol, I): pass


check(case_13)


def case_14():
    @final
    class F1: pass
    print(F1.__final__)


check(case_14)


def case_15():
    @override
    def g(): pass
    print(g.__override__)


check(case_15)


def case_16():
    @overload
    def h(a:int): ...
    @overload
    def h(a:str): ...
    def h(a): return a
    print(len(get_overloads(h)), h(1))
    clear_overloads(); print(get_overloads(h))


check(case_16)


def case_17():
    @no_type_check
    def h(a:'zzz'): ...
    print(get_type_hints(h))


check(case_17)


def case_18():
    @dataclass_transform(kw_only_default=True)
    def h(a): ...
    print(h.__dataclass_transform__)


check(case_18)
