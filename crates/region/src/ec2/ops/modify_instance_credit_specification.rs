//! ModifyInstanceCreditSpecification — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstanceCreditSpecification.html>
//!
//! Supported: `standard` and `unlimited`, instance by instance: what cannot be changed stands in the answer. The call is the
//! same however often it is made, so that a client token changes nothing. Simplified: a machine's speed is always the same.

use model::Caller;
use model::ec2::*;
use model::ids::InstanceId;

use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::Ec2Error;
use crate::ec2::instance_types::InstanceType;
use crate::region::Region;

type Code = UnsuccessfulInstanceCreditSpecificationErrorCode;

pub(crate) fn modify_instance_credit_specification(
    region: &mut Region,
    _caller: Caller,
    input: ModifyInstanceCreditSpecificationInput,
) -> Result<ModifyInstanceCreditSpecificationOutput, Ec2Error> {
    for request in &input.instance_credit_specifications {
        if !matches!(request.cpu_credits.as_deref(), Some("standard" | "unlimited")) {
            let value = request.cpu_credits.clone().unwrap_or_default();
            return Err(Ec2Error::InvalidValue { value, parameter: "CpuCredits", why: "" });
        }
    }
    unless_dry_run(input.dry_run)?;
    let mut output = ModifyInstanceCreditSpecificationOutput::default();
    for request in &input.instance_credit_specifications {
        let instance_id = request.instance_id.clone();
        match changeable(region, instance_id.as_deref().unwrap_or_default()) {
            Ok(id) => {
                if let Some(row) = region.ec2.instances.get_mut(&id) {
                    row.unlimited_credits = request.cpu_credits.as_deref() == Some("unlimited");
                }
                let item = SuccessfulInstanceCreditSpecificationItem { instance_id };
                output.successful_instance_credit_specifications.push(item);
            }
            Err((code, message)) => {
                let error = UnsuccessfulInstanceCreditSpecificationItemError {
                    code: Some(code),
                    message: Some(message),
                };
                let item = UnsuccessfulInstanceCreditSpecificationItem { instance_id, error: Some(error) };
                output.unsuccessful_instance_credit_specifications.push(item);
            }
        }
    }
    Ok(output)
}

/// The instance, if its credits can be changed; or why not, in the words of the whole calls.
fn changeable(region: &Region, text: &str) -> Result<InstanceId, (Code, String)> {
    let instance = region.ec2.instance_named(text).map_err(|refusal| {
        let code = match refusal {
            Ec2Error::InstanceMalformed(_) => Code::InvalidInstanceIDMalformed,
            _ => Code::InvalidInstanceIDNotFound,
        };
        (code, refusal.to_string())
    })?;
    if instance.state.is_ending() {
        return Err((Code::IncorrectInstanceState, Ec2Error::CannotModify(instance.id).to_string()));
    }
    if !InstanceType::named(&instance.instance_type).is_some_and(|found| found.burstable) {
        let refusal = Ec2Error::NoCredits(instance.instance_type.clone());
        return Err((Code::InstanceCreditSpecificationNotSupported, refusal.to_string()));
    }
    Ok(instance.id)
}

#[cfg(test)]
mod tests {
    use model::ec2::*;

    use crate::ec2::instance::testing::World;

    fn launched(world: &mut World, instance_type: &str, credits: Option<&str>) -> String {
        let credit_specification =
            credits.map(|credits| CreditSpecificationRequest { cpu_credits: Some(credits.to_owned()) });
        let launch = RunInstancesInput {
            instance_type: Some(instance_type.to_owned()),
            credit_specification,
            ..world.launch()
        };
        world.run(launch).remove(0)
    }

    fn credits(world: &World, id: &str) -> Option<String> {
        let input = DescribeInstanceCreditSpecificationsInput {
            instance_ids: vec![id.to_owned()],
            ..Default::default()
        };
        world.ask(input).instance_credit_specifications.remove(0).cpu_credits
    }

    #[test]
    fn t2_is_standard_and_t3_unlimited_unless_the_launch_says_otherwise() {
        let mut world = World::new();
        for (instance_type, asked, got) in [
            ("t2.micro", None, "standard"),
            ("t2.micro", Some("unlimited"), "unlimited"),
            ("t3.micro", None, "unlimited"),
            ("t3.micro", Some("standard"), "standard"),
        ] {
            let id = launched(&mut world, instance_type, asked);
            assert_eq!(credits(&world, &id).as_deref(), Some(got), "{instance_type} {asked:?}");
        }
        let fixed = CreditSpecificationRequest { cpu_credits: Some("unlimited".to_owned()) };
        let fixed = RunInstancesInput {
            instance_type: Some("m5.large".to_owned()),
            credit_specification: Some(fixed),
            ..world.launch()
        };
        assert!(world.refusal(fixed).starts_with("InvalidParameterCombination"));
    }

    #[test]
    fn credits_are_changed_instance_by_instance() {
        let mut world = World::new();
        let (burstable, fixed) =
            (launched(&mut world, "t2.micro", None), launched(&mut world, "m5.large", None));
        let request = |id: &str| InstanceCreditSpecificationRequest {
            instance_id: Some(id.to_owned()),
            cpu_credits: Some("unlimited".to_owned()),
        };
        let input = ModifyInstanceCreditSpecificationInput {
            instance_credit_specifications: vec![request(&burstable), request(&fixed), request("web")],
            ..Default::default()
        };
        let answer = world.call(input).expect("one of them can be changed");
        assert_eq!(answer.successful_instance_credit_specifications.len(), 1);
        let codes: Vec<&str> = answer
            .unsuccessful_instance_credit_specifications
            .iter()
            .filter_map(|item| item.error.as_ref()?.code)
            .map(|code| code.as_str())
            .collect();
        assert_eq!(codes, ["InstanceCreditSpecification.NotSupported", "InvalidInstanceID.Malformed"]);
        assert_eq!(credits(&world, &burstable).as_deref(), Some("unlimited"));
        let shown = world.ask(DescribeInstanceCreditSpecificationsInput::default());
        assert_eq!(shown.instance_credit_specifications.len(), 1, "without ids, those that are unlimited");
    }
}
