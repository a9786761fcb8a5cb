// The whole chapter with the keyboard alone: nothing here is clicked, and no element is handed the focus.
//
// `at` presses Tab or Shift+Tab until the browser says that the focus is on the control of this role and name. Where the
// control stands is looked up only to press in the shorter direction; what counts is where the focus arrives.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open, world } from './harness.mjs';

let here;
before(async () => { here = await world(); });
after(() => here?.close());

/** More stops than this between two controls is a trap, or a control that cannot be reached. */
const STOPS = 400;
const SCRIPT = ['#!/bin/bash', 'sudo systemctl start httpd'];

/** A learner without a mouse. */
class Keyboard {
  constructor(page) {
    this.page = page;
    /** What was pressed when the focus got lost. */
    this.lost = new Set();
  }

  static async of(page) {
    const keyboard = new Keyboard(page);
    keyboard.session = await page.context().newCDPSession(page);
    await keyboard.session.send('Accessibility.enable');
    return keyboard;
  }

  /** Role and name of what has the focus, as the browser tells a screen reader; and whether the focus can be seen. */
  async focus() {
    const { result } = await this.session.send('Runtime.evaluate', { expression: 'document.activeElement' });
    if (!result.objectId) return { role: 'none', name: '' };
    const { nodes } = await this.session.send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives: false });
    await this.session.send('Runtime.releaseObject', { objectId: result.objectId });
    return { role: nodes[0]?.role?.value ?? 'none', name: (nodes[0]?.name?.value ?? '').replace(/\s+/g, ' ').trim() };
  }

  /** Whether a ring is drawn around what has the focus, or around the control that it is the inside of. */
  isFocusSeen() {
    return this.page.evaluate(() => {
      const ringed = (element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
      };
      const chain = [];
      for (let at = document.activeElement; at && chain.length < 5; at = at.parentElement) chain.push(at);
      return chain.some(ringed);
    });
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
    await this.settled();
  }

  /** Two frames: the page has drawn what has just changed. */
  settled() {
    return this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }

  /** Moves the focus by Tab to the control of this role and name. */
  async at(role, name) {
    const fits = (focus) => focus.role.toLowerCase() === role.toLowerCase() && called(focus.name, name);
    const wanted = this.page.getByRole(role, { name: name instanceof RegExp ? name : new RegExp(`^${escaped(name)}(\\W|$)`) }).first();
    await wanted.waitFor({ state: 'attached', timeout: 10_000 }).catch(() => { throw new Error(`there is no ${role} ${name}`); });
    const behind = await wanted.evaluate((element) => {
      const at = document.activeElement;
      return at !== null && at !== document.body && (at.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    });
    const way = [];
    for (let stop = 0; stop < STOPS; stop++) {
      const focus = await this.focus();
      if (fits(focus)) {
        assert.ok(await this.isFocusSeen(), `the focus on ${role} ${name} can be seen`);
        return;
      }
      way.push(`${focus.role} ${focus.name.slice(0, 30)}`);
      await this.page.keyboard.press(behind ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Tab does not reach ${role} ${name}; it went over ${[...new Set(way)].join(' | ')}`);
  }

  /** Presses a button or follows a link. */
  async on(role, name) {
    await this.at(role, name);
    await this.press('Enter');
    await this.keepsFocus(`${role} ${name}`);
  }

  /** After something was done, the focus is still somewhere: on no element it would begin again at the top of the page. */
  async keepsFocus(what) {
    const isSomewhere = () => this.page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body);
    for (let frame = 0; frame < 20; frame++) {
      if (await isSomewhere()) return;
      await this.settled();
    }
    this.lost.add(`${what}, at ${await this.page.evaluate(() => location.hash)}`);
  }

  /** Goes through a menu with arrow keys. */
  async menu(button, ...entries) {
    await this.on('button', button);
    for (const [index, entry] of entries.entries()) {
      await this.arrowTo('menuitem', entry, 'ArrowDown');
      await this.press(index + 1 < entries.length ? 'ArrowRight' : 'Enter');
    }
    await this.keepsFocus(`menu ${entries.join(' → ')}`);
  }

  /** Moves among the parts of one control (a menu, a row of tabs, a group of radio buttons). */
  async arrowTo(role, name, key) {
    const seen = [];
    for (let step = 0; step < 40; step++) {
      const focus = await this.focus();
      if (focus.role.toLowerCase() === role && called(focus.name, name)) return;
      seen.push(focus.name);
      await this.press(key);
    }
    throw new Error(`arrows do not reach ${role} ${name}; they went over ${[...new Set(seen)].join(' | ')}`);
  }

  /** Chooses one of a group: Tab to the group, arrows within it. */
  async radio(first, name) {
    await this.reachOneOf('radio', first ?? name);
    await this.arrowTo('radio', name, 'ArrowDown');
    if (!await this.page.evaluate(() => document.activeElement.checked)) await this.press('Space');
  }

  async tab(name) {
    await this.reachOneOf('tab', name);
    await this.arrowTo('tab', name, 'ArrowRight');
    await this.press('Enter');
  }

  /** To the one part of the control with this name that Tab stops at. */
  async reachOneOf(role, name) {
    const wanted = this.page.getByRole(role, { name: name instanceof RegExp ? name : new RegExp(`^${escaped(name)}(\\W|$)`) }).first();
    await wanted.waitFor({ state: 'attached', timeout: 10_000 });
    const within = () => wanted.evaluate((element) => {
      const group = (one) => one.name ? `radio ${one.name}` : one.closest('[role=tablist],[role=radiogroup]');
      const at = document.activeElement;
      return at === element || (at.matches('input[type=radio],[role=tab]') && group(at) === group(element));
    });
    const behind = await wanted.evaluate((element) => {
      const at = document.activeElement;
      return at !== null && at !== document.body && (at.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    });
    for (let stop = 0; stop < STOPS; stop++) {
      if (await within()) return;
      await this.page.keyboard.press(behind ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Tab does not reach the ${role} ${name}`);
  }

  async tick(name) {
    await this.at('checkbox', name);
    if (!await this.page.evaluate(() => document.activeElement.checked)) await this.press('Space');
  }

  /** Types into a field in place of what stands in it. */
  async fill(name, ...lines) {
    await this.at('textbox', name);
    await this.press('Control+A');
    for (const [index, line] of lines.entries()) {
      await this.page.keyboard.type(line);
      if (index + 1 < lines.length) await this.press('Enter');
    }
    await this.settled();
  }

  async choose(list, answer) {
    await this.at('combobox', list);
    for (let step = 0; step < 30; step++) {
      const words = await this.page.evaluate(() => document.activeElement.selectedOptions?.[0]?.textContent.trim());
      if (words?.startsWith(answer)) return;
      await this.press(step < 1 ? 'Home' : 'ArrowDown');
    }
    throw new Error(`${list} has no answer ${answer}`);
  }

  /** Follows a link of the list of services. */
  async go(list) {
    await this.on('link', new RegExp(`^${escaped(list)} ?\\d*$`));
    await this.page.getByRole('heading', { name: new RegExp(`^${escaped(list)}`) }).first().waitFor({ timeout: 10_000 });
  }

  /** The words in one column of a table. */
  column(table, header) {
    return this.page.getByRole('table', { name: table, exact: true }).first().evaluate((table, header) => {
      const heads = [...table.querySelectorAll('thead th')].map((head) => head.textContent.trim());
      const index = heads.findIndex((head) => head === header);
      return [...table.querySelectorAll('tbody tr')].map((row) => row.children[index]?.textContent.trim() ?? '');
    }, header, { timeout: 10_000 }).catch(() => []);
  }

  /** Lets time pass with the clock's own button, event by event, until this is so. */
  async time(what, isSo) {
    if (await isSo()) return;
    await this.at('button', 'Next event');
    for (let event = 0; event < 250; event++) {
      if (await isSo()) return;
      await this.press('Enter');
    }
    throw new Error(`never: ${what}`);
  }

  /** Waits for the page until this is so. */
  async until(what, isSo) {
    for (let frame = 0; frame < 200; frame++) {
      if (await isSo()) return;
      await this.settled();
    }
    throw new Error(`the page never shows: ${what}`);
  }

  says(words) {
    return this.page.evaluate((words) => document.body.innerText.includes(words), words);
  }

  async lesson() {
    const bar = this.page.getByRole('progressbar', { name: 'Progress in the lesson' });
    return Promise.all(['aria-valuenow', 'aria-valuemax'].map(async (name) => Number(await bar.getAttribute(name))));
  }
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function called(name, wanted) {
  return wanted instanceof RegExp ? wanted.test(name) : name === wanted;
}

const same = (a, b) => a.length === b.length && a.every((one, index) => one === b[index]);

async function running(me) {
  const ids = await me.column('instances', 'Instance ID');
  const states = await me.column('instances', 'Instance State');
  return ids.filter((_, index) => states[index] === 'running');
}

async function terminateTheMember(me) {
  await me.go('Instances');
  const [member, ...others] = await running(me);
  assert.ok(member && others.length === 0, 'one machine runs');
  await me.menu(`Actions for ${await nameOf(me, member)}`, 'Instance State', 'Terminate');
  await me.on('button', 'Yes, Terminate');
  return member;
}

/** What the row of this machine is called. */
async function nameOf(me, id) {
  const ids = await me.column('instances', 'Instance ID');
  const names = await me.column('instances', 'Name');
  const name = names[ids.indexOf(id)];
  return name && name !== '–' ? name : id;
}

async function finishTheConfiguration(me, name) {
  await me.on('button', 'Create launch configuration');
  await me.page.getByRole('dialog').first().waitFor();
  await me.choose('Select a key pair', 'blog-key');
  await me.tick(/^I acknowledge that I have access/);
  await me.on('button', 'Create launch configuration');
  await me.until('the notice', () => me.says(`Successfully created launch configuration: ${name}`));
}

test('the whole chapter by keyboard alone', { timeout: 400_000 }, async () => {
  const { page, trouble, close } = await open(here, { reducedMotion: 'reduce' });
  const me = await Keyboard.of(page);
  const log = (words) => process.env.POCKET_CLOUD_VERBOSE && console.error(`${((Date.now() - began) / 1000).toFixed(1)} s: ${words}`);
  const began = Date.now();

  await me.on('button', 'Pause');

  log('1: stop, snapshot');
  await me.go('Instances');
  await me.tick('Select blog');
  await me.menu('Actions', 'Instance State', 'Stop');
  await me.on('button', 'Yes, Stop');
  await me.time('the machine is stopped', async () => same(await me.column('instances', 'Instance State'), ['stopped']));
  await me.on('button', '/dev/xvda');
  await me.on('link', /^vol-/);
  await me.menu('Actions', 'Create Snapshot');
  await me.fill(/^Name/, 'blog-disk');
  await me.on('button', 'Create Snapshot');
  await me.go('Snapshots');
  await me.radio(null, 'Select blog-disk');
  await me.time('the snapshot is completed', async () => same(await me.column('snapshots', 'Status'), ['completed']));

  log('2: image');
  await me.menu('Actions', 'Create Image');
  await me.fill('Name', 'blog');
  await me.radio('Paravirtual', 'Hardware-assisted virtualization');
  await me.on('button', 'Create');
  await me.go('AMIs');
  await me.time('the image is available', async () => same(await me.column('images', 'Status'), ['available']));

  log('3: terminate');
  await me.go('Instances');
  await me.menu('Actions for blog', 'Instance State', 'Terminate');
  await me.on('button', 'Yes, Terminate');
  await me.time('the machine is gone', async () => same(await me.column('instances', 'Instance State'), ['terminated']));

  log('4: launch configuration');
  await me.go('Launch Configurations');
  await me.on('link', 'Create launch configuration');
  await me.tab(/^My AMIs/);
  await me.radio(null, /^blog/);
  await me.on('button', 'Next: Choose Instance Type');
  await me.radio(/^Select t2.nano|^Select t2.micro/, 'Select t2.micro');
  await me.on('button', 'Next: Configure details');
  await me.fill('Name', 'blog-v1');
  await me.on('button', 'Next: Add Storage');
  await me.on('button', 'Next: Configure Security Group');
  await me.radio(/^Create a new security group/, 'Select an existing security group');
  await me.tick('Select launch-wizard-1');
  await me.on('button', 'Next: Review');
  await finishTheConfiguration(me, 'blog-v1');

  log('5: group');
  await me.go('Auto Scaling Groups');
  await me.on('link', 'Create Auto Scaling group');
  await me.radio(null, 'Use an existing launch configuration');
  await me.radio(/^Select blog-v1/, 'Select blog-v1');
  await me.on('button', 'Next: Configure Auto Scaling group details');
  await me.fill('Group name', 'blog-group');
  await me.tick(/^blog-public-a/);
  await me.tick(/^blog-public-b/);
  await me.on('button', 'Next: Configure scaling policies');
  await me.radio(/^Keep this group/, /^Keep this group at its initial size/);
  await me.on('button', 'Next: Configure Tags');
  await me.on('button', 'Next: Review');
  await me.on('button', 'Create Auto Scaling group');
  await me.tab('Activity History');
  await me.time('a machine is launched', async () => same(await me.column('activities', 'Status'), ['Successful']));

  log('6: replacement');
  const first = await terminateTheMember(me);
  await me.time('another machine runs', async () => {
    const now = await running(me);
    return now.length === 1 && now[0] !== first;
  });

  log('7: load balancer');
  await me.go('Load Balancers');
  await me.on('link', 'Create Load Balancer');
  await me.on('link', 'Create');
  await me.fill('Name', 'website');
  await me.radio('internet-facing', 'internet-facing');
  await me.tick(/^eu-west-2a/);
  await me.tick(/^eu-west-2b/);
  await me.on('button', 'Next: Configure Security Settings');
  await me.on('button', 'Next: Configure Security Groups');
  await me.radio(/^Create a new security group/, /^Create a new security group/);
  await me.on('button', 'Next: Configure Routing');
  await me.radio(/^New target group/, /^New target group/);
  await me.fill('Target group name', 'website-machines');
  await me.on('button', 'Next: Register Targets');
  await me.on('button', 'Next: Review');
  await me.on('button', 'Create');
  await me.until('the notice', () => me.says('Successfully created load balancer website'));

  log('8: attach');
  await me.go('Auto Scaling Groups');
  await me.menu('Actions for blog-group', 'Edit');
  await me.tick('website-machines');
  await me.on('button', 'Save');
  await me.until('the notice', () => me.says('Saved blog-group'));
  await me.go('Target Groups');
  await me.radio(null, 'Select website-machines');
  await me.tab('Targets');
  await me.time('the target is unhealthy', async () => same(await me.column('targets', 'Status'), ['unhealthy']));

  log('9: 502');
  await me.go('Load Balancers');
  await me.time('the load balancer is active', async () => same(await me.column('load balancers', 'State'), ['active']));
  const [site] = await me.column('load balancers', 'DNS name');
  const visit = async () => {
    await me.fill('Address', site);
    await me.press('Enter');
    await me.time('something answers', async () => !await me.says('Waiting for'));
  };
  await visit();
  await me.until('the balancer answers', () => me.says('502 Bad Gateway'));

  log('10: user data');
  await me.go('Launch Configurations');
  await me.radio(null, 'Select blog-v1');
  await me.menu('Actions', 'Copy launch configuration');
  await me.on('button', /Configure details/);
  await me.fill(/^User data/, ...SCRIPT);
  await me.radio(/^Only assign|^Assign a public|^Do not assign/, 'Do not assign a public IP address to any instances.');
  await me.on('button', 'Skip to review');
  await finishTheConfiguration(me, 'blog-v1Copy');
  await me.go('Auto Scaling Groups');
  await me.menu('Actions for blog-group', 'Edit');
  await me.choose('Launch Configuration', 'blog-v1Copy');
  await me.on('button', 'Save');
  await me.until('the notice', () => me.says('Saved blog-group'));
  const second = await terminateTheMember(me);
  await me.time('another machine runs', async () => {
    const now = await running(me);
    return now.length === 1 && now[0] !== second;
  });
  await me.go('Target Groups');
  await me.radio(null, 'Select website-machines');
  await me.tab('Targets');
  await me.time('the target is healthy', async () => (await me.column('targets', 'Status')).includes('healthy'));
  await visit();
  await me.until('the blog', () => me.says('200 OK'));

  log('11: two machines');
  await me.go('Auto Scaling Groups');
  await me.menu('Actions for blog-group', 'Edit');
  await me.fill('Desired Capacity', '2');
  await me.fill('Max', '2');
  await me.on('button', 'Save');
  await me.until('the notice', () => me.says('Saved blog-group'));
  await me.go('Target Groups');
  await me.radio(null, 'Select website-machines');
  await me.tab('Targets');
  await me.time('both are healthy', async () => {
    const states = await me.column('targets', 'Status');
    return states.filter((state) => state === 'healthy').length === 2;
  });
  await visit();
  await me.on('button', 'Reload');
  await me.until('every check has ticked', async () => { const [done, all] = await me.lesson(); return done === all; });
  log('done');

  assert.deepEqual([...me.lost], [], 'nothing loses the focus');
  assert.deepEqual(trouble, []);
  await close();
});
