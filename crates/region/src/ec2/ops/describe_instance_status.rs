//! DescribeInstanceStatus — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceStatus.html>
//!
//! Supported: ids, pages, `IncludeAllInstances`, filters. Simplified: hosts and volumes never fail; an instance fails
//! its own check where there was nothing to boot; there are no scheduled events, so that filters about them find
//! nothing.

use model::ec2::*;

use crate::ec2::describe::{check_filters, page, passes, unless_dry_run};
use crate::ec2::errors::Ec2Error;
use crate::ec2::image::System;
use crate::ec2::instance::{Instance, InstanceState, shape};
use crate::ec2::instance_types::InstanceType;
use crate::ec2::tags::Tags;
use crate::ec2::vpc::zone_id;
use crate::region::Region;

/// The filters that are known here.
const FILTERS: &[&str] = &[
    "application-status.status",
    "attached-ebs-status.status",
    "availability-zone",
    "availability-zone-id",
    "event.code",
    "event.description",
    "event.instance-event-id",
    "event.not-after",
    "event.not-before",
    "event.not-before-deadline",
    "instance-state-code",
    "instance-state-name",
    "instance-status.reachability",
    "instance-status.status",
    "operator.managed",
    "operator.principal",
    "system-status.reachability",
    "system-status.status",
];

pub(crate) fn describe_instance_status(
    region: &Region,
    input: DescribeInstanceStatusInput,
) -> Result<DescribeInstanceStatusOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, false)?;
    if !input.instance_ids.is_empty() && input.max_results.is_some() {
        return Err(Ec2Error::InvalidParameterCombination(
            "The parameter instancesSet cannot be used with the parameter maxResults",
        ));
    }
    let ids = region.ec2.instances_named(&input.instance_ids)?;
    unless_dry_run(input.dry_run)?;
    let all = input.include_all_instances == Some(true);
    let is_wanted = |row: &&Instance| {
        let shown = all || row.state == InstanceState::Running;
        shown && passes(&input.filters, &Tags::new(), |name, is| has(region, row, name, is))
    };
    let wanted: Vec<&Instance> = if input.instance_ids.is_empty() {
        region.ec2.instances.rows().filter(is_wanted).collect()
    } else {
        ids.iter().filter_map(|id| region.ec2.instances.get(id)).filter(is_wanted).collect()
    };
    let (wanted, next_token) = page(wanted, input.max_results, input.next_token.as_deref())?;
    let instance_statuses = wanted.into_iter().map(|row| status(region, row)).collect();
    Ok(DescribeInstanceStatusOutput { instance_statuses, next_token })
}

fn status(region: &Region, instance: &Instance) -> InstanceStatus {
    InstanceStatus {
        availability_zone: Some(instance.zone.to_string()),
        availability_zone_id: Some(zone_id(region.name(), &instance.zone)),
        instance_id: Some(instance.id.to_string()),
        instance_state: Some(shape::state(instance.state)),
        instance_status: Some(summary(region, instance, Check::Instance)),
        system_status: Some(summary(region, instance, Check::System)),
        attached_ebs_status: has_ebs_check(instance).then(|| ebs_summary(region, instance)),
    }
}

/// Only instances on Nitro have the third check:
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-system-instance-status-check.html>.
fn has_ebs_check(instance: &Instance) -> bool {
    InstanceType::named(&instance.instance_type).is_some_and(|found| found.nitro)
}

fn ebs_summary(region: &Region, instance: &Instance) -> EbsStatusSummary {
    let (summary, status) = outcome(region, instance, Check::System);
    let detail = |status| EbsStatusDetails { name: Some(StatusName::Reachability), status: Some(status) };
    EbsStatusSummary { details: status.map(detail).into_iter().collect(), status: Some(summary) }
}

#[derive(Clone, Copy, PartialEq)]
enum Check {
    /// Of the host.
    System,
    /// Of the system inside.
    Instance,
}

/// What a check says: `not-applicable` unless the instance runs.
fn outcome(region: &Region, instance: &Instance, check: Check) -> (SummaryStatus, Option<StatusType>) {
    if instance.state != InstanceState::Running {
        return (SummaryStatus::NotApplicable, None);
    }
    if instance.checks_pass_at.is_none_or(|at| region.now < at) {
        return (SummaryStatus::Initializing, Some(StatusType::Initializing));
    }
    if check == Check::Instance && instance.system == System::Linux && !region.machines.contains(&instance.id)
    {
        return (SummaryStatus::Impaired, Some(StatusType::Failed));
    }
    (SummaryStatus::Ok, Some(StatusType::Passed))
}

fn summary(region: &Region, instance: &Instance, check: Check) -> InstanceStatusSummary {
    let (summary, status) = outcome(region, instance, check);
    let detail = |status| InstanceStatusDetails {
        impaired_since: instance.checks_pass_at.filter(|_| status == StatusType::Failed),
        name: Some(StatusName::Reachability),
        status: Some(status),
    };
    InstanceStatusSummary { details: status.map(detail).into_iter().collect(), status: Some(summary) }
}

fn has(region: &Region, instance: &Instance, name: &str, is: &dyn Fn(&str) -> bool) -> bool {
    let check = if name.starts_with("system-status.") { Check::System } else { Check::Instance };
    match name {
        "attached-ebs-status.status" => {
            has_ebs_check(instance) && is(outcome(region, instance, Check::System).0.as_str())
        }
        "application-status.status" => is("not-applicable"),
        "operator.managed" => is("false"),
        "availability-zone" => is(instance.zone.as_str()),
        "availability-zone-id" => is(&zone_id(region.name(), &instance.zone)),
        "instance-state-code" => is(&instance.state.code().to_string()),
        "instance-state-name" => is(instance.state.name().as_str()),
        "instance-status.status" | "system-status.status" => is(outcome(region, instance, check).0.as_str()),
        "instance-status.reachability" | "system-status.reachability" => {
            outcome(region, instance, check).1.is_some_and(|status| is(status.as_str()))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use clockwork::Duration;

    use super::*;
    use crate::ec2::instance::testing::World;

    #[test]
    fn checks_are_initializing_for_some_minutes_and_then_passed() {
        let mut world = World::new();
        let id = world.running();
        let status = |world: &World| {
            let shown = world.ask(DescribeInstanceStatusInput::default()).instance_statuses.remove(0);
            [shown.system_status, shown.instance_status]
                .map(|summary| summary.and_then(|summary| summary.status))
        };
        assert_eq!(status(&world), [Some(SummaryStatus::Initializing); 2]);
        world.pass(Duration::secs(180));
        assert_eq!(status(&world), [Some(SummaryStatus::Ok); 2]);
        world.stop(&id);
        assert!(world.ask(DescribeInstanceStatusInput::default()).instance_statuses.is_empty());
        let all = DescribeInstanceStatusInput { include_all_instances: Some(true), ..Default::default() };
        let shown = world.ask(all).instance_statuses.remove(0);
        assert_eq!(
            shown.system_status.and_then(|summary| summary.status),
            Some(SummaryStatus::NotApplicable)
        );
    }

    #[test]
    fn passing_the_checks_is_an_event_that_touches_the_row() {
        let mut world = World::new();
        let id = world.running();
        world.region.take_changes();
        let to = world.region.now() + Duration::secs(180);
        let row = crate::RowId::Instances(world.row(&id).id);
        world.region.advance(to);
        assert!(world.region.take_changes().rows.contains(&row));
    }
}
