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
            for (own, public_address) in interface.addresses() {
                let other = private.insert((interface.vpc, own), *id);
                assert_eq!(other, None, "{own} belongs to one interface");
                if let Some(address) = public_address {
                    assert_eq!(public.insert(address, *id), None, "{address} belongs to one interface");
                }
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
        self.check_networks();
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

    fn check_networks(&self) {
        let ec2 = &self.ec2;
        for (id, subnet) in ec2.subnets.iter() {
            assert!(ec2.vpcs.contains(&subnet.vpc), "{id} is in a VPC that exists");
            let guards = ec2.network_acls.rows().flat_map(|acl| &acl.associations);
            assert_eq!(guards.filter(|(_, own)| own == id).count(), 1, "one network ACL guards {id}");
            let tables = ec2.route_tables.rows().flat_map(|table| &table.subnets);
            assert!(tables.filter(|(_, own)| own == id).count() <= 1, "{id} names one route table at most");
        }
        for (id, vpc) in ec2.vpcs.iter() {
            let mains = ec2.route_tables.rows().filter(|table| table.vpc == *id && table.main.is_some());
            assert_eq!(mains.count(), 1, "{id} has one main route table");
            assert!(vpc.dhcp_options.is_none_or(|options| ec2.dhcp_options.contains(&options)), "{id}");
        }
        let names = ec2.security_groups.iter().map(|(id, group)| ((group.vpc, group.name.clone()), *id));
        let kept = ec2
            .group_names
            .iter()
            .flat_map(|(vpc, names)| names.iter().map(|(name, id)| ((*vpc, name.clone()), *id)));
        let (names, kept): (BTreeMap<_, _>, BTreeMap<_, _>) = (names.collect(), kept.collect());
        assert_eq!(names, kept, "the index of security groups is up to date");
        for (id, address) in ec2.addresses.iter() {
            assert_eq!(ec2.elastic_addresses.get(&address.public_address), Some(id), "{id} is found");
            let holder = ec2.public_addresses.get(&address.public_address).copied();
            assert_eq!(address.association.map(|association| association.interface), holder, "{id}");
        }
        assert_eq!(ec2.addresses.len(), ec2.elastic_addresses.len());
        for (instance, interfaces) in &ec2.more_interfaces {
            let owners =
                interfaces.iter().map(|id| ec2.network_interfaces.get(id).and_then(|row| row.instance()));
            assert!(owners.into_iter().all(|owner| owner == Some(*instance)), "{instance} has them");
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
