//! DescribeInstanceCreditSpecifications — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceCreditSpecifications.html>
//!
//! Supported: ids of burstable instances; without ids, those that are unlimited; pages; the filter `instance-id`.

use model::ec2::{
    DescribeInstanceCreditSpecificationsInput, DescribeInstanceCreditSpecificationsOutput,
    InstanceCreditSpecification,
};

use crate::ec2::describe::{check_filters, page, passes, unless_dry_run};
use crate::ec2::errors::Ec2Error;
use crate::ec2::instance::Instance;
use crate::ec2::instance_types::InstanceType;
use crate::region::Region;

pub(crate) fn describe_instance_credit_specifications(
    region: &Region,
    input: DescribeInstanceCreditSpecificationsInput,
) -> Result<DescribeInstanceCreditSpecificationsOutput, Ec2Error> {
    check_filters(&input.filters, &["instance-id"], false)?;
    if !input.instance_ids.is_empty() && input.max_results.is_some() {
        return Err(Ec2Error::InvalidParameterCombination(
            "The parameter instancesSet cannot be used with the parameter maxResults",
        ));
    }
    let ids = region.ec2.instances_named(&input.instance_ids)?;
    let named: Vec<&Instance> = ids.iter().filter_map(|id| region.ec2.instances.get(id)).collect();
    if let Some(fixed) = named.iter().find(|row| !is_burstable(row)) {
        return Err(Ec2Error::NoCredits(fixed.instance_type.clone()));
    }
    unless_dry_run(input.dry_run)?;
    let rows: Vec<&Instance> = match input.instance_ids.is_empty() {
        true => region
            .ec2
            .instances
            .rows()
            .filter(|row| row.unlimited_credits && !row.state.is_ending())
            .collect(),
        false => named,
    };
    let wanted = |row: &&Instance| {
        passes(&input.filters, &row.tags, |name, is| name == "instance-id" && is(&row.id.to_string()))
    };
    let rows = rows.into_iter().filter(wanted).collect();
    let (rows, next_token) = page(rows, input.max_results, input.next_token.as_deref())?;
    let shape = |row: &Instance| InstanceCreditSpecification {
        instance_id: Some(row.id.to_string()),
        cpu_credits: Some(if row.unlimited_credits { "unlimited" } else { "standard" }.to_owned()),
    };
    let instance_credit_specifications = rows.into_iter().map(shape).collect();
    Ok(DescribeInstanceCreditSpecificationsOutput { instance_credit_specifications, next_token })
}

fn is_burstable(row: &Instance) -> bool {
    InstanceType::named(&row.instance_type).is_some_and(|found| found.burstable)
}
