//! What rows of the region have in common with those made just before them: see [`clockwork::alike`].

use clockwork::Alike;
use model::ids::*;

use crate::autoscaling::activity::Ancestry;
use crate::autoscaling::group::Made;
use crate::ec2::instance::Specification;
use crate::ec2::network_interface::Settings;
use crate::ec2::volume::Kind;

/// What was shared last, by what shares it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Recent {
    /// What instances were launched as.
    pub(crate) launches: Alike<Specification>,
    /// The settings of network interfaces.
    pub(crate) interfaces: Alike<Settings>,
    /// What volumes are.
    pub(crate) volumes: Alike<Kind>,
    /// What members of Auto Scaling groups were made of.
    pub(crate) members: Alike<Made>,
    /// The groups that activities belong to.
    pub(crate) groups: Alike<Ancestry>,
    /// Where activities happen.
    pub(crate) places: Alike<(SubnetId, ZoneName)>,
    /// Names of devices, causes of activities.
    pub(crate) texts: Alike<str>,
}
