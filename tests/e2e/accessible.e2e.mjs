// Nobody is kept out: axe finds nothing, and everything that can be clicked can be reached by keyboard.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SIZES, axe, open, pointerOnly, world } from './harness.mjs';

let here;
before(async () => { here = await world(); });
after(() => here?.close());

/** Goes to an address of the page and waits until its screen is there. */
const to = (address, shows) => async (page) => {
  await page.evaluate((hash) => { location.hash = hash; }, address);
  await page.getByText(shows, { exact: true }).filter({ visible: true }).first().waitFor();
};
/** On a phone, the lesson and the dock are places of their own. */
const place = (name) => async (page, size) => {
  if (size === 'phone') await page.getByRole('button', { name, exact: true }).last().click();
};

const SCREENS = {
  'the start page': async () => {},
  'an instance': async (page) => {
    await to('#/ec2/instances', 'Launch Instance')(page);
    await page.getByRole('checkbox', { name: 'Select blog' }).check();
    await page.getByRole('tab', { name: 'Status Checks' }).waitFor();
  },
  'a table': to('#/ec2/volumes', 'Create Volume'),
  'an empty table': to('#/ec2/auto-scaling-groups', 'Create Auto Scaling group'),
  'an address': async (page) => {
    await to('#/ec2/elastic-ips', 'No Elastic IP addresses')(page);
    await page.getByRole('button', { name: 'Allocate new address' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Allocate', exact: true }).click();
    await page.getByRole('tab', { name: 'Description' }).waitFor();
  },
  'a menu that says why not': async (page) => {
    await to('#/ec2/instances', 'Launch Instance')(page);
    await page.getByRole('button', { name: 'Actions for blog' }).click();
    await page.getByRole('menuitem', { name: 'Networking' }).click();
    await page.getByRole('menuitem', { name: 'Detach Network Interface' }).waitFor();
  },
  'a question with choices': async (page) => {
    await to('#/ec2/network-interfaces', 'Create Network Interface')(page);
    await page.getByRole('button', { name: 'Create Network Interface' }).first().click();
    await page.getByRole('dialog').waitFor();
  },
  'a question on a page': to('#/ec2/launch-templates/create', 'Launch template contents'),
  'an error beside its field': async (page) => {
    await to('#/vpc/vpcs', 'Create VPC')(page);
    await page.getByRole('button', { name: 'Create VPC' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('dialog').getByText('This is needed.').waitFor();
  },
  'routes': async (page) => {
    await to('#/vpc/route-tables', 'Create route table')(page);
    await page.getByRole('radio').first().check();
    await page.getByRole('tab', { name: 'Routes' }).click();
    await page.getByRole('button', { name: 'Add route' }).waitFor();
  },
  'the rules of a network ACL': async (page) => {
    await to('#/vpc/network-acls', 'Create network ACL')(page);
    await page.getByRole('radio').first().check();
    await page.getByRole('tab', { name: 'Inbound Rules' }).click();
    await page.getByRole('button', { name: 'Add rule' }).click();
    await page.getByRole('dialog').waitFor();
  },
  'the wizard of an instance': to('#/ec2/instances/launch', 'Choose AMI'),
  'the wizard of a launch configuration': to('#/ec2/launch-configurations/create', 'Choose AMI'),
  'the kinds of load balancer': to('#/ec2/load-balancers/create', 'Application Load Balancer'),
  'the wizard of a load balancer': to('#/ec2/load-balancers/create?type=application', 'Listeners'),
  'the timeline': async (page, size) => {
    await to('#/ec2/instances', 'Launch Instance')(page);
    await page.getByRole('button', { name: 'Actions for blog' }).click();
    await page.getByRole('menuitem', { name: 'Instance State' }).click();
    await page.getByRole('menuitem', { name: 'Stop', exact: true }).click();
    await page.getByRole('button', { name: 'Yes, Stop' }).click();
    await place('Picture')(page, size);
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await page.getByRole('button', { name: 'Earlier' }).click();
    await page.getByRole('button', { name: 'Back to now' }).waitFor();
  },
  'a dialog': async (page) => {
    await to('#/ec2/instances', 'Launch Instance')(page);
    await page.getByRole('button', { name: 'Actions for blog' }).click();
    await page.getByRole('menuitem', { name: 'Instance State' }).click();
    await page.getByRole('menuitem', { name: 'Terminate' }).click();
    await page.getByRole('dialog').waitFor();
  },
  'the lesson': async (page, size) => {
    await place('Lesson')(page, size);
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('button', { name: 'Give me a hint' }).click();
  },
  'the picture': place('Picture'),
  'the browser': place('Browser'),
  'the terminal': async (page, size) => {
    await place('Browser')(page, size);
    await page.getByRole('tab', { name: 'Terminal' }).click();
    await page.getByRole('button', { name: 'Open terminal' }).click();
    await page.getByRole('textbox', { name: 'Command line' }).waitFor();
  },
};

for (const size of Object.keys(SIZES)) {
  for (const dark of [false, true]) {
    test(`every kind of screen, ${size}, ${dark ? 'dark' : 'light'}`, async () => {
      const found = {};
      for (const [name, go] of Object.entries(SCREENS)) {
        const { page, close } = await open(here, { size, dark });
        await go(page, size);
        const faults = [...await axe(page), ...(await pointerOnly(page)).map((one) => `pointer only: ${one}`)];
        if (faults.length > 0) found[name] = faults;
        await close();
      }
      assert.deepEqual(found, {});
    });
  }
}

test('every control on the start page can be reached by Tab, and focus is never trapped', async () => {
  const { page, close } = await open(here);
  const seen = new Set();
  for (let step = 0; step < 300; step++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return null;
      const all = [...document.querySelectorAll('*')];
      return `${all.indexOf(at)} ${at.tagName}`;
    });
    if (name === null || seen.has(name)) break;
    seen.add(name);
  }
  const controls = await page.evaluate(() => [...document.querySelectorAll('a[href],button,input,select,textarea,summary')]
    .filter((element) => !element.disabled && element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }))
    .length);
  assert.ok(seen.size >= Math.min(controls, 10), `Tab reached ${seen.size} of ${controls} controls`);
  await close();
});
