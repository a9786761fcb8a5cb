//! X-ray: read-only views that AWS would not give: hops, coming events, machines from inside.
//!
//! The console never uses it; panels that do say so.

mod states;

use clockwork::Instant;
use guest::Machine;
use model::ids::InstanceId;

use crate::events::Event;
use crate::machines::Host;
use crate::region::Region;

pub use states::{State, Subject, Told, all_states, states};

/// The machine inside an instance, once it has booted for the first time.
pub fn machine(region: &Region, instance: InstanceId) -> Option<&Machine> {
    region.machines.get(&instance)
}

/// The machine that a terminal is on.
pub fn machine_of(region: &Region, host: Host) -> Option<&Machine> {
    host.machine(region)
}

/// The coming events, earliest first.
pub fn agenda(region: &Region) -> impl Iterator<Item = (Instant, &Event)> {
    region.agenda.iter()
}
