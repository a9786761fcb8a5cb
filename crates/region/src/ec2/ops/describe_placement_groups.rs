//! DescribePlacementGroups — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribePlacementGroups.html>
//!
//! Supported: what is true of every account here: it has no placement group, since none can be made (CreatePlacementGroup
//! is refused by name). Unknown names, ids and filters are refused.

use model::ec2::{DescribePlacementGroupsInput, DescribePlacementGroupsOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::{check_filters, unless_dry_run};
use crate::ec2::errors::own;
use crate::region::Region;

pub(crate) fn describe_placement_groups(
    _region: &Region,
    input: DescribePlacementGroupsInput,
) -> Result<DescribePlacementGroupsOutput, Ec2Error> {
    check_filters(&input.filters, &["group-arn", "group-name", "spread-level", "state", "strategy"], true)?;
    if let Some(text) = input.group_names.iter().chain(&input.group_ids).next() {
        let sentence = format!("The Placement Group '{text}' is unknown.");
        return Err(own("InvalidPlacementGroup.Unknown", sentence));
    }
    unless_dry_run(input.dry_run)?;
    Ok(DescribePlacementGroupsOutput { placement_groups: Vec::new() })
}

#[cfg(test)]
mod tests {
    use model::ReadDoorExt;
    use model::ec2::*;

    use crate::scenario::worlds;

    #[test]
    fn nobody_has_what_cannot_be_made_and_who_names_one_is_told_so() {
        let region = worlds::empty();
        assert!(
            region.ask(DescribePlacementGroupsInput::default()).expect("a list").placement_groups.is_empty()
        );
        assert!(region.ask(DescribeVpnGatewaysInput::default()).expect("a list").vpn_gateways.is_empty());
        assert!(
            region
                .ask(DescribeCustomerGatewaysInput::default())
                .expect("a list")
                .customer_gateways
                .is_empty()
        );
        assert!(region.ask(DescribeFlowLogsInput::default()).expect("a list").flow_logs.is_empty());
        assert!(
            region.ask(DescribeCarrierGatewaysInput::default()).expect("a list").carrier_gateways.is_empty()
        );
        let text = || vec!["x-1".to_owned()];
        let placement = DescribePlacementGroupsInput { group_names: text(), ..Default::default() };
        let vpn = DescribeVpnGatewaysInput { vpn_gateway_ids: text(), ..Default::default() };
        let customer = DescribeCustomerGatewaysInput { customer_gateway_ids: text(), ..Default::default() };
        let logs = DescribeFlowLogsInput { flow_log_ids: text(), ..Default::default() };
        let carrier = DescribeCarrierGatewaysInput { carrier_gateway_ids: text(), ..Default::default() };
        let codes = [
            region.ask(placement).expect_err("it is unknown").code,
            region.ask(vpn).expect_err("it is unknown").code,
            region.ask(customer).expect_err("it is unknown").code,
            region.ask(logs).expect_err("it is unknown").code,
            region.ask(carrier).expect_err("it is unknown").code,
        ];
        let expected = [
            "InvalidPlacementGroup.Unknown",
            "InvalidVpnGatewayID.NotFound",
            "InvalidCustomerGatewayID.NotFound",
            "InvalidFlowLogId.NotFound",
            "InvalidCarrierGatewayID.NotFound",
        ];
        assert_eq!(codes, expected);
    }
}
