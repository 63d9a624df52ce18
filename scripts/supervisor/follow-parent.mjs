// Loaded into every process of an installation (--import): when the supervisor is gone, however it went, the channel to it
// closes and the process ends itself, as on a stop.
if (process.channel) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 5_000).unref();
  });
  // Listening must not keep a process alive that has nothing left to do.
  process.channel.unref();
}
