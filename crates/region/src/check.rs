//! What must hold after every step, whatever anybody did. Tests and random learners ask it after each step.

use crate::region::Region;

impl Region {
    /// Panics if the region contradicts itself: for tests.
    pub fn check(&self) {
        self.check_interfaces();
        self.check_volumes();
        self.check_vcpus();
        crate::elbv2::check::check(self);
    }

    fn check_interfaces(&self) {
        for (id, interface) in self.ec2.network_interfaces.iter() {
            let found = self.interface_at_private(interface.vpc, interface.private_address);
            assert_eq!(found.map(|found| found.id), Some(*id), "{} finds its interface", interface.private_address);
            for group in &interface.security_groups {
                assert!(self.ec2.security_groups.contains(group), "{id} is guarded by {group}, which exists");
            }
        }
        for (id, instance) in self.ec2.instances.iter() {
            match instance.network_interface {
                Some(interface) => {
                    assert!(self.ec2.network_interfaces.contains(&interface), "{id} has {interface}, which exists");
                }
                None => assert!(instance.state.is_ending(), "{id} lives and has no network interface"),
            }
        }
    }

    fn check_vcpus(&self) {
        let counted: i64 = self.ec2.instances.rows().map(crate::ec2::instance::lifecycle::vcpus_in_use_by).sum();
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
