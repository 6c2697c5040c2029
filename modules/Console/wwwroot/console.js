// Starts the connection of this page, says when it is lost, and comes back when the api does.
(() => {
  const pauseMs = 1500;
  const lost = document.getElementById('lost');
  let isDown = false;

  const say = (text) => {
    lost.hidden = text === '';
    lost.textContent = text;
  };

  const pause = () => new Promise((resolve) => setTimeout(resolve, pauseMs));

  // True: the page works on. False: the api answers, but no longer knows this page, or who is signed in.
  const comesBack = async () => {
    try {
      if (await Blazor.reconnect()) {
        return true;
      }
    } catch {
      // Not there yet.
    }
    try {
      const answer = await fetch(location.href, { redirect: 'manual', cache: 'no-store' });
      return answer.ok || answer.type === 'opaqueredirect' ? false : undefined;
    } catch {
      return undefined;
    }
  };

  const reconnectionHandler = {
    onConnectionDown: async () => {
      if (isDown) {
        return;
      }
      isDown = true;
      say(lost.dataset.text);
      let works;
      while (works === undefined) {
        await pause();
        works = await comesBack();
      }
      if (works) {
        isDown = false;
        say('');
      } else {
        location.reload();
      }
    },
    onConnectionUp: () => {
      isDown = false;
      say('');
    },
  };

  Blazor.start({
    ssr: { disableDomPreservation: true },
    circuit: {
      reconnectionHandler,
      // One step, and no other way: behind an edge a second step could reach another process.
      configureSignalR: (builder) => builder.withUrl('_blazor', { transport: 1, skipNegotiation: true }),
    },
  }).catch(() => reconnectionHandler.onConnectionDown());
})();
