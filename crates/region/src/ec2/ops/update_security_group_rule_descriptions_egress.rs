//! UpdateSecurityGroupRuleDescriptionsEgress — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UpdateSecurityGroupRuleDescriptionsEgress.html>
//!
//! Supported: rules by what they say or by their ids; without a description it is taken away.

use model::Caller;
use model::ec2::{
    UpdateSecurityGroupRuleDescriptionsEgressInput, UpdateSecurityGroupRuleDescriptionsEgressOutput,
};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::security_group;
use crate::region::Region;

pub(crate) fn update_security_group_rule_descriptions_egress(
    region: &mut Region,
    _caller: Caller,
    input: UpdateSecurityGroupRuleDescriptionsEgressInput,
) -> Result<UpdateSecurityGroupRuleDescriptionsEgressOutput, Ec2Error> {
    let group = security_group::named(region, input.group_id.as_deref(), input.group_name.as_deref())?;
    let id = group.id;
    let changes = security_group::descriptions(
        region,
        group,
        true,
        &input.ip_permissions,
        &input.security_group_rule_descriptions,
    )?;
    unless_dry_run(input.dry_run)?;
    security_group::describe_rules(region, id, changes);
    Ok(UpdateSecurityGroupRuleDescriptionsEgressOutput { r#return: Some(true) })
}
