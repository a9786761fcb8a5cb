//! What must hold after every step, whatever anybody did. Tests and random learners ask it after each step.

use std::collections::{BTreeMap, BTreeSet};

use clockwork::Instant;

use crate::autoscaling::reconcile;
use crate::ec2::instance::InstanceState;
use crate::region::Region;

impl Region {
    /// Panics if the region contradicts itself: for tests.
    pub fn check(&self) {
        self.check_interfaces();
        self.check_volumes();
        self.check_vcpus();
        self.check_addresses();
        self.check_machines();
        self.check_agenda();
        self.check_launch_templates();
        crate::autoscaling::check::check(self);
        crate::elbv2::check::check(self);
    }

    /// Panics if looking at a group that nothing is due for would change anything: for tests. A clone of the region
    /// is looked at.
    pub fn check_settled(&self) {
        let settled = self.autoscaling.groups.rows().filter(|group| group.next_look.is_none());
        for name in settled.map(|group| group.name.clone()) {
            let mut looked = self.clone();
            reconcile::reconcile(&mut looked, &name);
            crate::wake::settle(&mut looked);
            assert_eq!(looked.digest(), self.digest(), "nothing is due for {name}, and nothing happens");
        }
    }

    fn check_launch_templates(&self) {
        for (id, template) in self.ec2.launch_templates.iter() {
            assert!(
                template.versions.contains_key(&template.default_version),
                "{id} has its default version"
            );
            assert!(template.latest_version() < template.next_version, "{id} never gives a number twice");
        }
        for token_use in self.ec2.launch_template_tokens.values() {
            assert!(self.ec2.launch_templates.contains(&token_use.template), "a token's template exists");
        }
    }

    fn check_addresses(&self) {
        let (mut public, mut private) = (BTreeMap::new(), BTreeMap::new());
        for (id, interface) in self.ec2.network_interfaces.iter() {
            let other = private.insert((interface.vpc, interface.private_address), *id);
            assert_eq!(other, None, "{} belongs to one interface", interface.private_address);
            if let Some(address) = interface.public_address {
                assert_eq!(public.insert(address, *id), None, "{address} belongs to one interface");
            }
        }
        assert_eq!(public, self.ec2.public_addresses, "the index of public addresses is up to date");
        assert_eq!(private, self.ec2.private_addresses, "the index of private addresses is up to date");
    }

    fn check_machines(&self) {
        for id in self.machines.ids() {
            let instance = self.ec2.instances.get(id);
            assert!(
                instance.is_some_and(|instance| !matches!(instance.state, InstanceState::Terminated { .. })),
                "the machine {id} has its instance"
            );
        }
        for (id, terminal) in self.terminals.iter() {
            let works = terminal.terminal.is_closed() || terminal.host.machine(self).is_some();
            assert!(works, "terminal {id} is open on a machine that exists");
        }
    }

    /// Nothing that waits on the agenda lies in the past, and there is no more of it than there are things to wait for.
    fn check_agenda(&self) {
        let mut seen: BTreeSet<(Instant, String)> = BTreeSet::new();
        let mut waiting = 0_usize;
        for (at, event) in self.agenda.iter() {
            assert!(at >= self.now, "{event:?} was due at {at}");
            waiting += 1;
            seen.insert((at, format!("{event:?}")));
        }
        assert!(
            waiting <= 2 * seen.len() + 8,
            "the same events wait many times: {waiting}, of which {} differ",
            seen.len()
        );
        let targets: usize = self.elbv2.target_health.rows().map(|health| health.targets.len()).sum();
        let things = self.ec2.instances.len()
            + self.ec2.volumes.len()
            + self.ec2.snapshots.len()
            + self.ec2.images.len()
            + self.autoscaling.groups.len()
            + self.elbv2.load_balancers.len()
            + self.machines.len()
            + self.terminals.len()
            + 4 * targets;
        assert!(waiting <= 100 + 8 * things, "{waiting} events wait for {things} things");
    }

    fn check_interfaces(&self) {
        for (id, interface) in self.ec2.network_interfaces.iter() {
            let found = self.interface_at_private(interface.vpc, interface.private_address);
            assert_eq!(
                found.map(|found| found.id),
                Some(*id),
                "{} finds its interface",
                interface.private_address
            );
            for group in &interface.security_groups {
                assert!(self.ec2.security_groups.contains(group), "{id} is guarded by {group}, which exists");
            }
        }
        for (id, instance) in self.ec2.instances.iter() {
            match instance.network_interface {
                Some(interface) => {
                    assert!(
                        self.ec2.network_interfaces.contains(&interface),
                        "{id} has {interface}, which exists"
                    );
                }
                None => assert!(instance.state.is_ending(), "{id} lives and has no network interface"),
            }
        }
    }

    fn check_vcpus(&self) {
        let counted: i64 =
            self.ec2.instances.rows().map(crate::ec2::instance::lifecycle::vcpus_in_use_by).sum();
        assert_eq!(self.ec2.vcpus_in_use, counted, "the vCPUs of pending and running instances are counted");
    }

    fn check_volumes(&self) {
        for (id, instance) in self.ec2.instances.iter() {
            for attached in &instance.volumes {
                let volume = self.ec2.volumes.get(&attached.volume);
                let holder = volume.and_then(|volume| volume.attachment.as_ref()).map(|(holder, _)| *holder);
                assert_eq!(holder, Some(*id), "{} knows that {id} has it", attached.volume);
            }
        }
        for (id, volume) in self.ec2.volumes.iter() {
            if let Some((holder, _)) = &volume.attachment {
                let instance = self.ec2.instances.get(holder);
                let has = instance.is_some_and(|instance| instance.volumes.iter().any(|a| a.volume == *id));
                assert!(has, "{id} says that {holder} has it");
            }
        }
    }
}
