//! Auto Scaling's operations, one a file.

pub(crate) mod attach_load_balancer_target_groups;
pub(crate) mod create_auto_scaling_group;
pub(crate) mod create_launch_configuration;
pub(crate) mod create_or_update_tags;
pub(crate) mod delete_auto_scaling_group;
pub(crate) mod delete_launch_configuration;
pub(crate) mod delete_tags;
pub(crate) mod describe_account_limits;
pub(crate) mod describe_auto_scaling_groups;
pub(crate) mod describe_auto_scaling_instances;
pub(crate) mod describe_launch_configurations;
pub(crate) mod describe_load_balancer_target_groups;
pub(crate) mod describe_scaling_activities;
pub(crate) mod describe_scaling_process_types;
pub(crate) mod describe_tags;
pub(crate) mod describe_termination_policy_types;
pub(crate) mod detach_load_balancer_target_groups;
pub(crate) mod resume_processes;
pub(crate) mod set_desired_capacity;
pub(crate) mod set_instance_health;
pub(crate) mod set_instance_protection;
pub(crate) mod suspend_processes;
pub(crate) mod terminate_instance_in_auto_scaling_group;
pub(crate) mod update_auto_scaling_group;
