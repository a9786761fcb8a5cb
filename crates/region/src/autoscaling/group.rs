//! Auto Scaling groups and their members.
//!
//! Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-groups.html>.

use core::ops::Deref;
use std::collections::BTreeMap;
use std::sync::Arc;

use clockwork::{AgendaKey, Duration, Instant};
use model::autoscaling as shape;
use model::autoscaling::LifecycleState;
use model::ids::*;

use crate::autoscaling::options::{self, Options};
use crate::autoscaling::source::{Origin, Source};
use crate::autoscaling::{metrics, traffic_sources};
use crate::ec2::vpc::zone_id;
use crate::region::Region;

/// The processes that can be suspended
/// (<https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-suspend-resume-processes.html>).
pub const PROCESSES: &[&str] = &[
    "AddToLoadBalancer",
    "AlarmNotification",
    "AZRebalance",
    "HealthCheck",
    "InstanceRefresh",
    "Launch",
    "ReplaceUnhealthy",
    "ScheduledActions",
    "Terminate",
];

/// An Auto Scaling group.
#[derive(Clone, Debug, PartialEq)]
pub struct AutoScalingGroup {
    /// Its name.
    pub name: AutoScalingGroupName,
    /// Which group of that name: names can be used again.
    pub ordinal: u64,
    /// The UUID in its ARN.
    pub uuid: String,
    /// When it was created.
    pub created_time: Instant,
    /// What its instances are made of.
    pub source: Source,
    /// The least number of members.
    pub min_size: i64,
    /// The greatest number of members.
    pub max_size: i64,
    /// How many members it wants.
    pub desired_capacity: i64,
    /// The cooldown of simple scaling, in seconds.
    pub default_cooldown: i64,
    /// Its zones, in the order in which they were given.
    pub zones: Vec<ZoneName>,
    /// Its subnets, in the order in which they were given.
    pub subnets: Vec<SubnetId>,
    /// Whether its subnets were given; else they are the default ones of its zones, and not shown.
    pub names_subnets: bool,
    /// `EC2`, or `ELB` where the target groups' verdict counts too.
    pub health_check_type: String,
    /// Seconds after coming into service in which only EC2's verdict counts.
    pub health_check_grace_period: i64,
    /// Its target groups.
    pub target_groups: Vec<TargetGroupAttachment>,
    /// Target groups that were detached, and may still drain members.
    pub detached_target_groups: Vec<TargetGroupAttachment>,
    /// How it chooses whom to terminate.
    pub termination_policies: Vec<String>,
    /// Whether new members are protected from scale-in.
    pub new_instances_protected: bool,
    /// Its tags.
    pub tags: Vec<GroupTag>,
    /// What else it was told.
    pub options: Options,
    /// The metrics that it collects, in the order of AWS's list.
    pub enabled_metrics: Vec<&'static str>,
    /// Suspended processes and why.
    pub suspended: BTreeMap<String, String>,
    /// Its members, in the order in which they were launched.
    pub members: Vec<Member>,
    /// Whether it is being deleted.
    pub deleting: bool,
    /// Why its desired capacity last changed: the first sentence of the activities that follow from it.
    pub trigger: Option<String>,
    /// How many launches replace members that were lost.
    pub replacements: i64,
    /// Not before then is anybody launched.
    pub launch_not_before: Instant,
    /// Launches that failed in a row.
    pub failed_launches: u32,
    /// Since when every launch has failed.
    pub failing_since: Option<Instant>,
    /// The next look on the agenda, so that there is one at most.
    pub next_look: Option<AgendaKey>,
}

/// A target group that members are registered with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetGroupAttachment {
    /// The target group.
    pub id: TargetGroupId,
    /// Its ARN as it was given.
    pub arn: String,
    /// Whether some member has passed its health check since: only then does its verdict count.
    pub in_service: bool,
}

/// A tag of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupTag {
    /// Its key.
    pub key: String,
    /// Its value.
    pub value: String,
    /// Whether members get it at launch.
    pub propagate_at_launch: bool,
}

/// What a member was made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    /// Its type.
    pub instance_type: String,
    /// Its zone.
    pub zone: ZoneName,
    /// What it was launched from.
    pub origin: Origin,
}

/// A member of a group. What it was made of reads like fields of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The instance.
    pub instance: InstanceId,
    /// What it was made of: shared with those made alike.
    pub made: Arc<Made>,
    /// Where it is in its life as a member.
    pub lifecycle: Lifecycle,
    /// Its instance does not run before then: until then nobody has to ask while it is pending.
    pub starts_until: Instant,
    /// Why it counts as unhealthy, if it does.
    pub complaint: Option<Complaint>,
    /// Whether it is protected from scale-in.
    pub protected: bool,
    /// When its loss will be noticed, if it is lost.
    pub loss_noticed_at: Option<Instant>,
    /// When its failing status checks have been waited out, if they fail.
    pub impairment_noticed_at: Option<Instant>,
    /// The activity that launched it.
    pub launch_activity: u64,
}

/// Why a member counts as unhealthy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Complaint {
    /// Its instance neither runs nor starts.
    Ec2,
    /// It runs, and EC2's status checks fail.
    StatusChecks,
    /// A target group says so.
    Elb,
    /// SetInstanceHealth said so.
    User,
}

impl Complaint {
    /// In the words of a cause
    /// (<https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html>).
    pub(crate) fn sentence(self) -> &'static str {
        match self {
            Complaint::Ec2 => {
                "an instance was taken out of service in response to an EC2 health check indicating it has been \
                 terminated or stopped."
            }
            Complaint::StatusChecks => {
                "an instance was taken out of service in response to an EC2 instance status checks failure."
            }
            Complaint::Elb => {
                "an instance was taken out of service in response to an ELB system health check failure."
            }
            Complaint::User => "an instance was taken out of service in response to a user health-check.",
        }
    }
}

/// Where a member is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lifecycle {
    /// Its instance is being launched.
    Pending,
    /// It does its work.
    InService {
        /// Since when.
        since: Instant,
    },
    /// Its target groups drain it on its way to standby.
    EnteringStandby {
        /// The activity that moves it.
        activity: u64,
        /// When its target groups let go of it.
        drained_at: Instant,
    },
    /// It is a member, but neither counted nor checked.
    Standby,
    /// Its target groups drain it on its way out of the group.
    Detaching {
        /// The activity that detaches it.
        activity: u64,
        /// When its target groups let go of it.
        drained_at: Instant,
    },
    /// It is leaving.
    Terminating {
        /// The activity that terminates it.
        activity: u64,
        /// When its target groups let go of it; until then its instance is left running.
        drained_at: Instant,
        /// When the activity ends, once the instance is terminated.
        ends_at: Instant,
    },
}

impl Deref for Member {
    type Target = Made;

    fn deref(&self) -> &Made {
        &self.made
    }
}

impl Member {
    /// Whether it counts towards the group's size.
    pub fn is_live(&self) -> bool {
        matches!(self.lifecycle, Lifecycle::Pending | Lifecycle::InService { .. })
    }

    /// Whether it is in standby, or on the way there.
    pub fn is_idle(&self) -> bool {
        matches!(self.lifecycle, Lifecycle::EnteringStandby { .. } | Lifecycle::Standby)
    }

    /// AWS's name of its state.
    pub fn lifecycle_state(&self) -> LifecycleState {
        match self.lifecycle {
            Lifecycle::Pending => LifecycleState::Pending,
            Lifecycle::InService { .. } => LifecycleState::InService,
            Lifecycle::EnteringStandby { .. } => LifecycleState::EnteringStandby,
            Lifecycle::Standby => LifecycleState::Standby,
            Lifecycle::Detaching { .. } => LifecycleState::Detaching,
            Lifecycle::Terminating { .. } => LifecycleState::Terminating,
        }
    }
}

impl AutoScalingGroup {
    /// Its ARN.
    pub fn arn(&self, region: &Region) -> String {
        arn(region, &self.name, &self.uuid)
    }

    /// Whether the target groups' verdict counts.
    pub fn asks_target_groups(&self) -> bool {
        self.health_check_type.contains("ELB")
    }

    /// When the warm-up of a member is over; `None` for one that has none, or is not in service.
    pub(crate) fn warm_from(&self, member: &Member) -> Option<Instant> {
        let seconds =
            u64::try_from(self.options.default_instance_warmup?).ok().filter(|seconds| *seconds > 0)?;
        match member.lifecycle {
            Lifecycle::InService { since } => Some(since + Duration::secs(seconds)),
            _ => None,
        }
    }

    /// How much of its capacity the members have that count towards its size: one unit each, or their weights.
    pub fn live(&self) -> i64 {
        let live = self.members.iter().filter(|member| member.is_live());
        if self.source.has_weights() {
            return live.map(|member| self.weight(member)).sum();
        }
        i64::try_from(live.count()).unwrap_or(i64::MAX)
    }

    /// How many units of its capacity a member counts.
    pub fn weight(&self, member: &Member) -> i64 {
        self.source.weight(&member.instance_type)
    }

    /// How many units these members count together.
    pub(crate) fn weights(&self, instances: &[InstanceId]) -> i64 {
        let named = self.members.iter().filter(|member| instances.contains(&member.instance));
        named.map(|member| self.weight(member)).sum()
    }

    /// Whether a process runs.
    pub fn runs(&self, process: &str) -> bool {
        !self.suspended.contains_key(process)
    }

    /// As the API shows it.
    pub(crate) fn to_shape(&self, region: &Region, with_instances: bool) -> shape::AutoScalingGroup {
        let subnets: Vec<String> = self.subnets.iter().map(ToString::to_string).collect();
        let members = self.members.iter().filter(|_| with_instances);
        let mut group = shape::AutoScalingGroup {
            auto_scaling_group_name: Some(self.name.to_string()),
            auto_scaling_group_arn: Some(self.arn(region)),
            launch_configuration_name: self.source.launch_configuration().map(ToString::to_string),
            launch_template: self.source.launch_template(),
            mixed_instances_policy: self.source.mixed_instances_policy(),
            min_size: Some(self.min_size),
            max_size: Some(self.max_size),
            desired_capacity: Some(self.desired_capacity),
            default_cooldown: Some(self.default_cooldown),
            availability_zones: self.zones.iter().map(ToString::to_string).collect(),
            availability_zone_ids: self.zones.iter().map(|zone| zone_id(region.name(), zone)).collect(),
            target_group_arns: self.target_groups.iter().map(|attachment| attachment.arn.clone()).collect(),
            health_check_type: Some(self.health_check_type.clone()),
            health_check_grace_period: Some(self.health_check_grace_period),
            instances: members.map(|member| self.member_shape(member, region)).collect(),
            created_time: Some(self.created_time),
            suspended_processes: self
                .suspended
                .iter()
                .map(|(name, reason)| suspended_shape(name, reason))
                .collect(),
            // A group of zones alone shows no subnets, as Terraform tests on AWS:
            // https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/autoscaling/group_test.go.
            vpc_zone_identifier: Some(if self.names_subnets { subnets.join(",") } else { String::new() }),
            status: self.deleting.then(|| "Delete in progress".to_owned()),
            tags: self.tags.iter().map(|tag| self.tag_shape(tag)).collect(),
            termination_policies: self.termination_policies.clone(),
            new_instances_protected_from_scale_in: Some(self.new_instances_protected),
            service_linked_role_arn: Some(options::service_linked_role(region)),
            enabled_metrics: metrics::shapes(&self.enabled_metrics),
            traffic_sources: self.target_groups.iter().map(traffic_source).collect(),
            ..Default::default()
        };
        self.options.show(&mut group);
        group
    }

    fn member_shape(&self, member: &Member, region: &Region) -> shape::Instance {
        shape::Instance {
            instance_id: Some(member.instance.to_string()),
            instance_type: Some(member.instance_type.clone()),
            availability_zone: Some(member.zone.to_string()),
            availability_zone_id: Some(zone_id(region.name(), &member.zone)),
            lifecycle_state: Some(member.lifecycle_state()),
            health_status: Some(if member.complaint.is_none() { "Healthy" } else { "Unhealthy" }.to_owned()),
            launch_configuration_name: member.origin.launch_configuration(region),
            launch_template: member.origin.launch_template(),
            protected_from_scale_in: Some(member.protected),
            weighted_capacity: self.source.shown_weight(&member.instance_type),
        }
    }

    pub(crate) fn tag_shape(&self, tag: &GroupTag) -> shape::TagDescription {
        shape::TagDescription {
            resource_id: Some(self.name.to_string()),
            resource_type: Some("auto-scaling-group".to_owned()),
            key: Some(tag.key.clone()),
            value: Some(tag.value.clone()),
            propagate_at_launch: Some(tag.propagate_at_launch),
        }
    }
}

/// The ARN of a group, which may be gone.
pub(crate) fn arn(region: &Region, name: &AutoScalingGroupName, uuid: &str) -> String {
    format!(
        "arn:aws:autoscaling:{}:{}:autoScalingGroup:{uuid}:autoScalingGroupName/{name}",
        region.name, region.account
    )
}

fn traffic_source(attachment: &TargetGroupAttachment) -> shape::TrafficSourceIdentifier {
    shape::TrafficSourceIdentifier {
        identifier: Some(attachment.arn.clone()),
        r#type: Some(traffic_sources::TARGET_GROUP.to_owned()),
    }
}

fn suspended_shape(name: &str, reason: &str) -> shape::SuspendedProcess {
    shape::SuspendedProcess {
        process_name: Some(name.to_owned()),
        suspension_reason: Some(reason.to_owned()),
    }
}
