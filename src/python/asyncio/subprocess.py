"""Programs in processes of their own: this machine has no other programs than the one that it runs."""

__all__ = ('create_subprocess_exec', 'create_subprocess_shell')

PIPE, STDOUT, DEVNULL = -1, -2, -3

_REFUSAL = 'this machine runs no other programs; processes of the same program are made with multiprocessing or os.fork'


async def create_subprocess_exec(program, *args, **options):
    raise NotImplementedError(_REFUSAL)


async def create_subprocess_shell(cmd, **options):
    raise NotImplementedError(_REFUSAL)
