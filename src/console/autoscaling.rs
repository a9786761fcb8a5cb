//! Auto Scaling: launch configurations, and the groups that launch from them.

pub(crate) mod groups;
pub(crate) mod launch_configurations;
