// Loaded into a server before its own code, by --require: answers a message of its parent with what is held after collection.
process.on("message", async () => {
  for (let i = 0; i < 5; i++) {
    globalThis.gc();
    // What waits for a turn of the loop holds what it will work with.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  process.send(process.memoryUsage().heapUsed);
});
process.channel.unref();
