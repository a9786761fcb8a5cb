// The program is in two parts (see xtask/src/split.rs). The rest is fetched once the page is usable; a visitor who
// comes back to a story, or by a link, needs it at once.
const rest = {
    address: new URL('{{rest}}', import.meta.url),
    first: undefined,

    /** The first part is there, and has not run yet. */
    async meet(exports) {
        rest.first = exports;
        if (rest.isWantedAtOnce()) {
            await rest.fetchUntilItComes();
        } else {
            rest.whenUsable(() => rest.fetchUntilItComes());
        }
    },

    isWantedAtOnce() {
        if (location.hash.length > 2) return true;
        try {
            return localStorage.getItem('{{story}}') !== null;
        } catch {
            return false;
        }
    },

    whenUsable(then) {
        const root = document.documentElement;
        const observer = new MutationObserver(() => {
            if (root.hasAttribute('data-ready')) {
                observer.disconnect();
                then();
            }
        });
        observer.observe(root, { attributes: true, attributeFilter: ['data-ready'] });
    },

    /** A line that breaks meanwhile is no reason to give up. */
    async fetchUntilItComes() {
        try {
            await rest.fetch();
        } catch {
            addEventListener('online', () => rest.fetchUntilItComes(), { once: true });
        }
    },

    async fetch() {
        const answer = await fetch(rest.address, { priority: 'low' });
        if (!answer.ok) throw new Error(`${rest.address}: ${answer.status}`);
        const streams = answer.headers.get('Content-Type')?.startsWith('application/wasm');
        const compiled = streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
        const module = await compiled;
        if (!rest.hasArrived()) rest.arrive(await WebAssembly.instantiate(module, { '{{first}}': rest.first }));
    },

    hasArrived() {
        return rest.first['{{arrived}}'].value === 1;
    },

    arrive() {
        rest.first['{{arrived}}'].value = 1;
    },

    /** The program needs the rest now, in the middle of what it does: nothing else may run until it is there. */
    now() {
        if (rest.hasArrived()) return;
        try {
            const request = new XMLHttpRequest();
            request.open('GET', rest.address, false);
            request.overrideMimeType('text/plain; charset=x-user-defined');
            request.send();
            if (request.status !== 200 && request.status !== 0) throw new Error(`${request.status}`);
            const bytes = Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 0xff);
            new WebAssembly.Instance(new WebAssembly.Module(bytes), { '{{first}}': rest.first });
            rest.arrive();
        } catch (error) {
            document.querySelector('[data-lost]')?.removeAttribute('hidden');
            throw error;
        }
    },
};

