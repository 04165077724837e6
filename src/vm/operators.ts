/**
 * The functions of src/python/_operators.py that the VM calls when an operation needs Python. Their order gives each its
 * place in the tuple at Header.operators.
 */
export const OPERATOR_FUNCTIONS = [
  /** (a, b, op) → value; op as in BINARY_OPERATORS */
  'binary',
  'inplace',
  /** (a, op) */
  'unary',
  /** (a, b, op) */
  'compare',
  /** (container, item) → bool */
  'contains',
  /** (value) → bool */
  'truth',
  'get_item',
  'set_item',
  'delete_item',
  'get_iter',
  /** (iterator) → item */
  'next',
  /** (iterable, limit) → list of at most limit items (-1: all) */
  'unpack',
  /** (value, spec) → str */
  'format',
  'str',
  'repr',
  'ascii',
  'length',
  /** (cls, *args, **kwargs) → instance: a class with its own `__new__`, or an abstract one */
  'construct',
  /** (metaclass, name, bases, namespace, **kwargs) → class */
  'make_type',
  /** (name, globals, fromlist, level) → module */
  'import_name',
  /** (mapping) → dict */
  'to_dict',
  'generator_close',
  'async_next',
  /** (exception, type) → (rest, match) */
  'group_match',
  'hash',
  'build_class',
  'build_set',
  /** (key1, value1, …) */
  'build_map',
  'set_add',
  /** (a, b, op) → bool */
  'compare_truth',
  'async_iter',
  /** (original, results) → exception to raise or None */
  'prepare_reraise_star',
  /** (coroutine): warns */
  'never_awaited',
  /** (signal number): calls its handler */
  'handle_signal',
  /** (exception): raises what another thread wants this one to raise */
  'raise_thrown',
  /** (object, name) → attribute, of an object with its own `__getattribute__` and `__getattr__` */
  'ask_both',
  /** (subject, keys) → values or None */
  'match_keys',
  /** (subject, class, names, count of positional patterns) → attributes or None */
  'match_class',
  /** (): finalizers and callbacks of objects that nothing refers to any more */
  'finalize',
  /** (method, object, *args, **kwargs): a special method that a descriptor of the program makes */
  'call_special',
  /** (module, name) → attribute, of a module whose attributes Python code makes */
  'import_from',
  'import_star',
  /** (object, is it `async with`) → (exit method, what the enter method answers), where a descriptor of the program makes one of them */
  'enter_context',
  /** (frame, event, value): calls the thread's profile and trace functions */
  'call_hooks',
  /** (frames, exception, the frame that handles it or None): likewise, for all that an exception has come through */
  'tell_raised',
] as const;

export type OperatorFunction = (typeof OPERATOR_FUNCTIONS)[number];

export const Operator = Object.fromEntries(OPERATOR_FUNCTIONS.map((name, index) => [name, index])) as {
  readonly [N in OperatorFunction]: number;
};
