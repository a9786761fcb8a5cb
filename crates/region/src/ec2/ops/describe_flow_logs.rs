//! DescribeFlowLogs — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeFlowLogs.html>
//!
//! Supported: what is true of every account here: it has no flow logs, since none can be made (CreateFlowLogs is refused by
//! name). Unknown ids and filters are refused.

use model::ec2::{DescribeFlowLogsInput, DescribeFlowLogsOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::{check_filters, page_of, unless_dry_run};
use crate::ec2::errors::own;
use crate::region::Region;

pub(crate) fn describe_flow_logs(
    _region: &Region,
    input: DescribeFlowLogsInput,
) -> Result<DescribeFlowLogsOutput, Ec2Error> {
    check_filters(
        &input.filter,
        &[
            "deliver-log-status",
            "flow-log-id",
            "log-destination-type",
            "log-group-name",
            "resource-id",
            "traffic-type",
        ],
        true,
    )?;
    if let Some(text) = input.flow_log_ids.first() {
        return Err(own(
            "InvalidFlowLogId.NotFound",
            format!("These flow log ids in the input list are not found: [TotalCount: 1] {text}"),
        ));
    }
    unless_dry_run(input.dry_run)?;
    let (flow_logs, next_token) =
        page_of(Vec::new(), input.max_results, input.next_token.as_deref(), (1, 1000))?;
    Ok(DescribeFlowLogsOutput { flow_logs, next_token })
}
