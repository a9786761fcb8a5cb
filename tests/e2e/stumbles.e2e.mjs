// What went wrong under the hands of somebody who saw the page for the first time, and must not again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open, world } from './harness.mjs';

let here;
before(async () => { here = await world(); });
after(() => here?.close());

const button = (page, name) => page.getByRole('button', { name, exact: true });
const place = (page, name) => page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name, exact: true });

/** Goes to an address of the page, as a link does. */
const go = (page, to) => page.evaluate((to) => { location.hash = to; }, to);

/** Types a line into CloudShell, which is opened if it is not, and waits until the shell is free again. */
async function shell(page, line) {
  const entry = page.getByRole('textbox', { name: 'Command line' });
  if (!await entry.isVisible()) await page.getByRole('banner').getByRole('button', { name: 'CloudShell' }).click();
  await entry.fill(line);
  await entry.press('Enter');
  await page.getByText('~]$').last().waitFor();
}

const screen = (page) => page.getByRole('log', { name: 'Screen' });

/** Whether something is where the learner looks: inside of what it is scrolled in, and of the window. */
const isInSight = (locator) => locator.evaluate((element) => {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  let [room, height] = [{ top: 0, bottom: innerHeight, left: 0, right: innerWidth }, bottom - top];
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (getComputedStyle(at).overflowY === 'visible') continue;
    const box = at.getBoundingClientRect();
    room = { top: Math.max(room.top, box.top), bottom: Math.min(room.bottom, box.bottom), left: Math.max(room.left, box.left), right: Math.min(room.right, box.right) };
  }
  return height > 0 && top >= room.top - 1 && bottom <= room.bottom + 1 && left >= room.left - 1 && right <= room.right + 1;
});

/** The first steps of Create Launch Configuration, up to the security groups. */
async function asFarAsTheGroups(page, image = /amzn2/) {
  await go(page, '#/ec2/launch-configurations/create');
  await page.getByRole('radio', { name: image }).check();
  await button(page, 'Next: Choose Instance Type').click();
  await button(page, 'Next: Configure details').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('blog');
  await button(page, 'Next: Add Storage').click();
  await button(page, 'Next: Configure Security Group').click();
}

test('a security group that is ticked and then deleted does not keep the wizard from its end', async () => {
  const { page, trouble, close } = await open(here);
  await shell(page, 'GROUP=$(aws ec2 create-security-group --group-name short-lived --description d --vpc-id $(aws ec2 describe-vpcs --query "Vpcs[0].VpcId" --output text) --query GroupId --output text)');
  await asFarAsTheGroups(page);
  await page.getByRole('checkbox', { name: 'Select short-lived' }).check();
  await shell(page, 'aws ec2 delete-security-group --group-id $GROUP');
  await page.getByRole('checkbox', { name: 'Select short-lived' }).waitFor({ state: 'detached' });
  await button(page, 'Next: Review').click();
  await page.getByText('Choose at least one security group.').waitFor();
  await page.getByRole('checkbox', { name: 'Select launch-wizard-1' }).check();
  await button(page, 'Next: Review').click();
  await button(page, 'Create launch configuration').click();
  assert.equal(await page.getByText('The copied configuration').count(), 0, 'nothing was copied');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Create launch configuration' }).click();
  await page.getByText('Successfully created launch configuration: blog').waitFor();
  assert.deepEqual(trouble, []);
  await close();
});

test('after an undo the browser says nothing about what was undone', async () => {
  const { page, trouble, close } = await open(here);
  await button(page, 'Pause').click();
  const blog = page.getByRole('button', { name: /^Instance blog/ });
  await blog.click();
  await page.getByText('200 OK').waitFor();
  await shell(page, 'GROUP=$(aws ec2 describe-security-groups --filters Name=group-name,Values=launch-wizard-1 --query "SecurityGroups[0].GroupId" --output text)');
  await shell(page, 'aws ec2 revoke-security-group-ingress --group-id $GROUP --protocol tcp --port 80 --cidr 0.0.0.0/0');
  await page.getByRole('tab', { name: 'Browser' }).click();
  await button(page, 'Reload').click();
  await page.getByText(/^Waiting for ec2-/).waitFor();
  assert.ok(await isInSight(page.getByText(/^Waiting for ec2-/)), 'the whole name can be read');
  await page.getByRole('button', { name: /^Undo: aws ec2 revoke/ }).click();
  await page.getByText('Ask again to see how it is now.').waitFor();
  await page.getByRole('tabpanel', { name: 'Browser' }).getByRole('button', { name: 'Reload' }).last().click();
  await page.getByText('200 OK').waitFor();
  assert.deepEqual(trouble, []);
  await close();
});

test('what a wizard is refused for is in sight, and so is the beginning of a step', async () => {
  const { page, trouble, close } = await open(here);
  await go(page, '#/ec2/load-balancers/create?type=application');
  await page.getByRole('textbox', { name: 'Name' }).fill('blog');
  await page.getByRole('checkbox', { name: 'eu-west-2a' }).check();
  await button(page, 'Next: Configure Security Settings').click();
  await button(page, 'Next: Configure Security Groups').click();
  await button(page, 'Next: Configure Routing').click();
  assert.ok(await isInSight(page.getByText('Step 4 of 6')));
  await page.getByRole('textbox', { name: 'Target group name' }).fill('blog');
  await button(page, 'Next: Register Targets').click();
  await button(page, 'Next: Review').click();
  await button(page, 'Create').click();
  const refusal = page.getByRole('alert').getByText('At least two subnets in two different Availability Zones must be specified');
  await refusal.waitFor();
  await page.getByText('Step 1 of 6').waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === 'Configure Load Balancer');
  assert.ok(await isInSight(refusal), 'AWS’s message');
  assert.deepEqual(trouble, []);
  await close();
});

test('the way on is in sight under a long list, and a key pair can be made without leaving the wizard', async () => {
  const { page, trouble, close } = await open(here);
  await go(page, '#/ec2/launch-configurations/create');
  await page.getByRole('radio', { name: /amzn2/ }).check();
  await button(page, 'Next: Choose Instance Type').click();
  await page.getByRole('row', { name: /t2.nano/ }).waitFor();
  assert.ok(await isInSight(button(page, 'Next: Configure details')));
  await button(page, 'Next: Configure details').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('blog');
  await button(page, 'Next: Add Storage').click();
  await button(page, 'Next: Configure Security Group').click();
  await page.getByRole('checkbox', { name: 'Select launch-wizard-1' }).check();
  await button(page, 'Next: Review').click();
  await button(page, 'Create launch configuration').click();
  await button(page, 'Create a new key pair').click();
  const inner = page.getByRole('dialog', { name: 'Create Key Pair' });
  await inner.getByRole('textbox').first().fill('second-key');
  await page.keyboard.press('Enter');
  await inner.getByText('second-key').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('(second-key.pem)').waitFor();
  await page.getByRole('dialog').getByRole('checkbox').check();
  await page.getByRole('dialog').getByRole('button', { name: 'Create launch configuration' }).click();
  await page.getByText('Successfully created launch configuration: blog').waitFor();
  assert.deepEqual(trouble, []);
  await close();
});

test('the list of services shows where one is, however one came there', async () => {
  const { page, trouble, close } = await open(here);
  const current = page.getByRole('navigation', { name: 'Services' }).locator('[aria-current=page]');
  for (const to of ['#/rds/databases', '#/ec2/instances', '#/ec2/auto-scaling-groups']) {
    await go(page, to);
    await page.waitForFunction((to) => document.querySelector('.sidenav [aria-current=page]')?.getAttribute('href') === to, to);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.ok(await isInSight(current), to);
  }
  assert.deepEqual(trouble, []);
  await close();
});

test('Edit on the review keeps the focus, and a pasted script of pages is refused in few words', async () => {
  const { page, trouble, close } = await open(here);
  await asFarAsTheGroups(page);
  await page.getByRole('checkbox', { name: 'Select launch-wizard-1' }).check();
  await button(page, 'Next: Review').click();
  await button(page, 'Edit Launch configuration details').click();
  await page.waitForFunction(() => document.activeElement?.textContent === 'Configure details');
  await page.getByText('Advanced Details').click();
  await page.getByRole('textbox', { name: 'User data' }).fill(`#!/bin/bash\n${'a'.repeat(16_384 - 12)}`);
  await button(page, 'Next: Add Storage').click();
  await page.getByText('16,383 bytes').waitFor();
  await page.getByRole('textbox', { name: 'User data' }).fill('#!/bin/bash\n');
  await button(page, 'Skip to review').click();
  await page.getByText('user data, 1 line').first().waitFor();
  assert.equal(await page.getByText('user data, 1 lines').count(), 0);
  assert.deepEqual(trouble, []);
  await close();
});

test('arrows go through the answers of the quiz, and Space answers', async () => {
  const { page, trouble, close } = await open(here);
  await page.getByRole('button', { name: /All pages/ }).click();
  await page.getByRole('button', { name: /^Quiz/ }).click();
  const [, second, third] = await page.getByRole('group', { name: /^All targets of a group/ }).getByRole('radio').all();
  await page.getByRole('radio', { name: 'It answers 503 at once.' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  assert.ok(await third.evaluate((answer) => document.activeElement === answer), 'the third answer has the focus');
  await page.keyboard.press('Space');
  await page.getByText('Right.').waitFor();
  assert.equal(await second.isChecked(), false);
  await button(page, 'Result').click();
  await page.getByText('1 of 3 at the first try').waitFor();
  assert.deepEqual(trouble, []);
  await close();
});

test('a name of 255 letters leaves the other columns their room, and stays in its card', async () => {
  const { page, trouble, close } = await open(here);
  await shell(page, `aws ec2 create-tags --resources $(aws ec2 describe-instances --query "Reservations[0].Instances[0].InstanceId" --output text) --tags "Key=Name,Value=${'W'.repeat(250)}"`);
  await go(page, '#/ec2/instances');
  const table = page.getByRole('table', { name: 'instances' });
  await table.getByText('WWWW').waitFor();
  const state = table.getByRole('cell', { name: 'running' });
  assert.ok(await isInSight(state), 'the state can be seen');
  await table.getByRole('checkbox').last().check();
  const heading = page.getByRole('heading', { name: /^W{200}/ });
  await heading.waitFor();
  const runsOut = await heading.evaluate((heading) => heading.scrollWidth > heading.clientWidth + 1 || heading.getBoundingClientRect().right > heading.closest('section').getBoundingClientRect().right);
  assert.equal(runsOut, false);
  assert.deepEqual(trouble, []);
  await close();
});

test('on a phone, undo says what it undoes inside of its dialog, and the terminal shows its prompt', async () => {
  const { page, trouble, close } = await open(here, { size: 'phone' });
  await place(page, 'Browser').click();
  await page.getByRole('tab', { name: 'Terminal' }).click();
  await button(page, 'CloudShell').click();
  const entry = page.getByRole('textbox', { name: 'Command line' });
  await entry.fill('aws ec2 describe-security-groups --output text');
  await entry.press('Enter');
  await page.locator('label').filter({ has: entry }).getByText('[cloudshell-user@').waitFor();
  await place(page, 'More').click();
  const undo = page.getByRole('dialog').getByRole('button', { name: /^Undo: aws ec2/ });
  await undo.waitFor();
  assert.ok(await isInSight(undo));
  assert.deepEqual(trouble, []);
  await close();
});

test('clear clears the terminal', async () => {
  const { page, trouble, close } = await open(here);
  await shell(page, 'echo before');
  await screen(page).getByText('before', { exact: true }).waitFor();
  await shell(page, 'clear');
  await screen(page).getByText('before', { exact: true }).waitFor({ state: 'detached' });
  await shell(page, 'echo after');
  await screen(page).getByText('after', { exact: true }).waitFor();
  assert.equal(await screen(page).getByText('command not found').count(), 0);
  assert.deepEqual(trouble, []);
  await close();
});

test('F6 goes from one part of the page to the next, and a link of the lesson takes the keyboard along', async () => {
  const { page, trouble, close } = await open(here);
  const at = () => page.evaluate(() => document.activeElement.getAttribute('aria-label'));
  const way = [];
  for (let press = 0; press < 5; press++) {
    await page.keyboard.press('F6');
    way.push(await at());
  }
  assert.deepEqual(way, ['Lesson', 'Instances', 'Picture', 'Browser and terminal', 'Lesson']);
  await page.keyboard.press('Shift+F6');
  assert.equal(await at(), 'Browser and terminal');
  await button(page, 'Begin').click();
  await page.getByRole('complementary', { name: 'Lesson' }).getByRole('link', { name: 'Instances', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Instances');
  assert.deepEqual(trouble, []);
  await close();
});

test('the picture forgets an answer when another request would not meet the same', async () => {
  const { page, trouble, close } = await open(here);
  await page.getByRole('button', { name: /^Instance blog/ }).click();
  const picture = page.getByRole('tabpanel', { name: 'Picture' });
  await picture.getByText('200', { exact: true }).waitFor();
  await shell(page, 'aws ec2 stop-instances --instance-ids $(aws ec2 describe-instances --query "Reservations[0].Instances[0].InstanceId" --output text)');
  await picture.getByText('200', { exact: true }).waitFor({ state: 'detached' });
  assert.deepEqual(trouble, []);
  await close();
});

test('a question begins with its first field', async () => {
  const { page, trouble, close } = await open(here, { path: '#/ec2/volumes' });
  await page.getByRole('radio').first().check();
  await button(page, 'Actions').click();
  await page.getByRole('menuitem', { name: 'Create Snapshot' }).click();
  await page.waitForFunction(() => document.activeElement?.matches('dialog input'));
  assert.deepEqual(trouble, []);
  await close();
});
