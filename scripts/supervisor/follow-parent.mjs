// Loaded into every process of an installation (--import): when the supervisor is gone, however it went, the channel to it
// closes and the process ends itself, as on a stop. What such a process forks inherits the import but has a channel of its own,
// which may be all that keeps it alive while it starts: it is left alone, and ends with its parent.
if (process.channel && !process.env.LINEKEEPER_FOLLOWING) {
  process.env.LINEKEEPER_FOLLOWING = '1';
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 5_000).unref();
  });
  // Listening must not keep a process alive that has nothing left to do.
  process.channel.unref();
}
