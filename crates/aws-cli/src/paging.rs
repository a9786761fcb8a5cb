//! Answers in pages: the real command line asks until it has all of them.
//!
//! An operation has pages if its input takes a token and its output returns one beside a single list; that is
//! what botocore's `paginators-1.json` lists for every operation here but two (a test holds the two together).

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use model::OperationName;
use model::shape::Kind;

use crate::data::Data;
use crate::{json, output};

/// Which members of an operation are about pages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Pages {
    /// The input's member for the token.
    pub(crate) token: &'static str,
    /// The output's member with the next token.
    pub(crate) next: &'static str,
    /// The input's member for the size of a page.
    pub(crate) limit: Option<&'static str>,
    /// The output's list.
    pub(crate) list: &'static str,
}

/// Operations with tokens that botocore does not list: the real command line prints their first page and the token.
const NOT_LISTED: [OperationName; 2] =
    [OperationName::AutoScalingDescribeTrafficSources, OperationName::AutoScalingDescribeInstanceRefreshes];

/// The members of this operation that are about pages.
pub(crate) fn pages(operation: OperationName) -> Option<Pages> {
    if NOT_LISTED.contains(&operation) {
        return None;
    }
    let (input, output) = (operation.input().members, operation.output().members);
    let find = |members: &'static [model::shape::Member], names: &[&str]| {
        members.iter().map(|member| member.name).find(|name| names.contains(name))
    };
    let mut lists = output.iter().filter(|member| matches!(member.kind, Kind::List(_)));
    let list = lists.next()?.name;
    if lists.next().is_some() {
        return None;
    }
    Some(Pages {
        token: find(input, &["NextToken", "Marker"])?,
        next: find(output, &["NextToken", "NextMarker", "Marker"])?,
        limit: find(input, &["MaxResults", "MaxRecords", "PageSize"]),
        list,
    })
}

/// What the learner asked for about pages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paging {
    /// Whether to go on asking until there is no more.
    pub follow: bool,
    /// Where to begin.
    pub starting_token: Option<String>,
    /// How many items to ask for at a time.
    pub page_size: Option<i64>,
    /// How many items to print at most.
    pub max_items: Option<i64>,
}

/// A place in the middle of a page: the page's token, and how many of its items have been printed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Place {
    pub(crate) token: Option<String>,
    pub(crate) skip: usize,
}

impl Place {
    /// The place that a token of the command line's own names; any other text is the service's token.
    pub(crate) fn read(text: &str, pages: Pages) -> Place {
        let plain = || Place { token: Some(text.to_owned()), skip: 0 };
        let Some(decoded) = BASE64.decode(text).ok().and_then(|bytes| String::from_utf8(bytes).ok()) else {
            return plain();
        };
        let Ok(object @ Data::Object(_)) = json::read(&decoded) else { return plain() };
        let skip = match object.get("boto_truncate_amount") {
            Some(Data::Number(skip)) => usize::try_from(*skip).unwrap_or(0),
            _ => 0,
        };
        Place { token: object.get(pages.token).and_then(Data::as_text).map(str::to_owned), skip }
    }

    /// The token of the command line's own that names this place.
    pub(crate) fn write(&self, pages: Pages) -> String {
        let token = self.token.clone().map_or(Data::Null, Data::Text);
        let mut members = vec![(pages.token.to_owned(), token)];
        if let Ok(skip @ 1..) = i64::try_from(self.skip) {
            members.push(("boto_truncate_amount".to_owned(), Data::Number(skip)));
        }
        BASE64.encode(output::spaced(&Data::Object(members)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The operations of botocore's `paginators-1.json`, with their lists.
    #[test]
    fn pages_are_where_botocore_has_them() {
        let found: Vec<String> = OperationName::ALL
            .iter()
            .filter_map(|name| {
                let pages = pages(*name)?;
                Some(format!("{} {} {} {}", name.service().command(), pages.list, pages.token, pages.next))
            })
            .collect();
        expect_test::expect![[r#"
            ec2 Reservations NextToken NextToken
            ec2 InstanceStatuses NextToken NextToken
            ec2 Volumes NextToken NextToken
            ec2 Snapshots NextToken NextToken
            ec2 Images NextToken NextToken
            ec2 SecurityGroups NextToken NextToken
            ec2 SecurityGroupRules NextToken NextToken
            ec2 Vpcs NextToken NextToken
            ec2 Subnets NextToken NextToken
            ec2 RouteTables NextToken NextToken
            ec2 InternetGateways NextToken NextToken
            ec2 NetworkInterfaces NextToken NextToken
            ec2 InstanceTypes NextToken NextToken
            ec2 NetworkAcls NextToken NextToken
            ec2 DhcpOptions NextToken NextToken
            ec2 LaunchTemplates NextToken NextToken
            ec2 LaunchTemplateVersions NextToken NextToken
            ec2 InstanceCreditSpecifications NextToken NextToken
            ec2 InstanceTypeOfferings NextToken NextToken
            ec2 VolumesModifications NextToken NextToken
            ec2 VolumeStatuses NextToken NextToken
            ec2 Tags NextToken NextToken
            ec2 Vpcs NextToken NextToken
            ec2 PrefixLists NextToken NextToken
            ec2 Addresses NextToken NextToken
            ec2 IamInstanceProfileAssociations NextToken NextToken
            ec2 NatGateways NextToken NextToken
            ec2 VpcPeeringConnections NextToken NextToken
            ec2 SecurityGroupForVpcs NextToken NextToken
            ec2 VpcEndpoints NextToken NextToken
            ec2 PrefixLists NextToken NextToken
            ec2 Entries NextToken NextToken
            ec2 PrefixListAssociations NextToken NextToken
            ec2 EgressOnlyInternetGateways NextToken NextToken
            ec2 SnapshotTierStatuses NextToken NextToken
            ec2 FlowLogs NextToken NextToken
            ec2 CarrierGateways NextToken NextToken
            autoscaling LaunchConfigurations NextToken NextToken
            autoscaling AutoScalingGroups NextToken NextToken
            autoscaling AutoScalingInstances NextToken NextToken
            autoscaling Activities NextToken NextToken
            autoscaling LoadBalancerTargetGroups NextToken NextToken
            autoscaling Tags NextToken NextToken
            autoscaling ScalingPolicies NextToken NextToken
            autoscaling ScheduledUpdateGroupActions NextToken NextToken
            autoscaling NotificationConfigurations NextToken NextToken
            autoscaling Instances NextToken NextToken
            autoscaling LoadBalancers NextToken NextToken
            elbv2 LoadBalancers Marker NextMarker
            elbv2 Listeners Marker NextMarker
            elbv2 Rules Marker NextMarker
            elbv2 TargetGroups Marker NextMarker
            elbv2 Limits Marker NextMarker
            elbv2 SslPolicies Marker NextMarker
            elbv2 Certificates Marker NextMarker
            rds DBInstances Marker Marker
            ssm Parameters NextToken NextToken
        "#]]
        .assert_eq(&(found.join("\n") + "\n"));
    }
}
