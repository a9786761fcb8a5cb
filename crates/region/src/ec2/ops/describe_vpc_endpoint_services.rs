//! DescribeVpcEndpointServices — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointServices.html>
//!
//! Supported: the services that have gateway endpoints, S3 and DynamoDB, as in the examples of
//! <https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-vpc-endpoint-services.html>; names, filters, pages.
//! Left out: services with interface endpoints alone, which cannot be made here.

use model::ec2::{
    DescribeVpcEndpointServicesInput, DescribeVpcEndpointServicesOutput, ServiceDetail, ServiceType,
    ServiceTypeDetail,
};

use crate::ec2::Ec2Error;
use crate::ec2::describe::{check_filters, page, passes, unless_dry_run};
use crate::ec2::errors::own;
use crate::ec2::ops::describe_prefix_lists;
use crate::ec2::tags::Tags;
use crate::region::Region;

const FILTERS: &[&str] =
    &["owner", "service-name", "service-region", "service-type", "supported-ip-address-types"];

pub(crate) fn describe_vpc_endpoint_services(
    region: &Region,
    input: DescribeVpcEndpointServicesInput,
) -> Result<DescribeVpcEndpointServicesOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, true)?;
    let lists = describe_prefix_lists::all(region.name()).into_iter();
    let names: Vec<String> = lists.filter_map(|list| list.prefix_list_name).collect();
    if let Some(unknown) = input.service_names.iter().find(|name| !names.contains(name)) {
        let sentence = format!("The Vpc Endpoint Service '{unknown}' does not exist");
        return Err(own("InvalidServiceName", sentence));
    }
    unless_dry_run(input.dry_run)?;
    let wanted = names.into_iter().filter(|service| {
        (input.service_names.is_empty() || input.service_names.contains(service))
            && passes(&input.filters, &Tags::new(), |name, is| match name {
                "owner" => is("amazon"),
                "service-name" => is(service),
                "service-region" => is(region.name()),
                "service-type" => is(ServiceType::Gateway.as_str()),
                "supported-ip-address-types" => is("ipv4"),
                _ => false,
            })
    });
    let details = wanted.map(|name| detail(region, name)).collect();
    let (service_details, next_token) = page(details, input.max_results, input.next_token.as_deref())?;
    let service_names = service_details.iter().filter_map(|detail| detail.service_name.clone()).collect();
    Ok(DescribeVpcEndpointServicesOutput { service_names, service_details, next_token })
}

fn detail(region: &Region, name: String) -> ServiceDetail {
    let service = name.rsplit('.').next().unwrap_or_default();
    ServiceDetail {
        service_type: vec![ServiceTypeDetail { service_type: Some(ServiceType::Gateway) }],
        availability_zones: region.ec2.zones.iter().map(ToString::to_string).collect(),
        owner: Some("amazon".to_owned()),
        base_endpoint_dns_names: vec![format!("{service}.{}.amazonaws.com", region.name())],
        vpc_endpoint_policy_supported: Some(true),
        acceptance_required: Some(false),
        manages_vpc_endpoints: Some(false),
        tags: Vec::new(),
        service_name: Some(name),
    }
}

#[cfg(test)]
mod tests {
    use model::ReadDoorExt;
    use model::ec2::{DescribeVpcEndpointServicesInput, Filter};

    use crate::scenario::worlds;

    #[test]
    fn s3_is_found_as_a_service_with_gateway_endpoints() {
        let region = worlds::empty();
        let with = |name: &str, value: &str| {
            let filters = vec![Filter { name: Some(name.to_owned()), values: vec![value.to_owned()] }];
            let input = DescribeVpcEndpointServicesInput { filters, ..Default::default() };
            region.ask(input).expect("the filter is known")
        };
        let found = with("service-name", "*.s3");
        assert_eq!(found.service_names, [format!("com.amazonaws.{}.s3", region.name())]);
        assert_eq!(
            found.service_details[0].base_endpoint_dns_names,
            [format!("s3.{}.amazonaws.com", region.name())]
        );
        assert_eq!(with("service-type", "Interface").service_names.len(), 0);
        let unknown = DescribeVpcEndpointServicesInput {
            service_names: vec!["com.example.mine".to_owned()],
            ..Default::default()
        };
        assert_eq!(region.ask(unknown).expect_err("it is unknown").code, "InvalidServiceName");
    }
}
