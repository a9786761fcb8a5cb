//! ReportInstanceStatus — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReportInstanceStatus.html>
//!
//! Supported: a report about running instances. AWS reads reports and shows them nowhere: the call changes nothing here
//! either.

use model::Caller;
use model::ec2::{ReportInstanceStatusInput, ReportInstanceStatusOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::Ec2Error;
use crate::ec2::instance::InstanceState;
use crate::region::Region;

pub(crate) fn report_instance_status(
    region: &mut Region,
    _caller: Caller,
    input: ReportInstanceStatusInput,
) -> Result<ReportInstanceStatusOutput, Ec2Error> {
    let ids = region.ec2.instances_named(&input.instances)?;
    let idle = |id: &&_| {
        region.ec2.instances.get(id).is_none_or(|instance| instance.state != InstanceState::Running)
    };
    if let Some(id) = ids.iter().find(idle) {
        return Err(Ec2Error::IncorrectInstanceState { id: *id, wanted: "running" });
    }
    if let (Some(start), Some(end)) = (input.start_time, input.end_time)
        && end < start
    {
        let why = "It must not be before startTime.";
        return Err(Ec2Error::InvalidValue { value: end.iso_millis(), parameter: "endTime", why });
    }
    unless_dry_run(input.dry_run)?;
    Ok(ReportInstanceStatusOutput {})
}

#[cfg(test)]
mod tests {
    use model::ec2::*;

    use crate::ec2::instance::testing::World;

    #[test]
    fn only_a_running_instance_is_reported() {
        let mut world = World::new();
        let id = world.running();
        let report = ReportInstanceStatusInput {
            instances: vec![id.clone()],
            status: Some(ReportStatusType::Impaired),
            reason_codes: vec![ReportInstanceReasonCodes::Unresponsive],
            ..Default::default()
        };
        world.call(report.clone()).expect("it runs");
        world.stop(&id);
        assert_eq!(world.refusal(report), format!("IncorrectState: Instance '{id}' is not 'running'."));
    }
}
