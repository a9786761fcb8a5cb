//! The shapes of elbv2, named as AWS names them.
//!
// Written by `cargo xtask codegen` from crates/model/spec. Do not edit.

use crate::shape::prelude::*;

structure! {
    /// AWS's `Action`.
    pub struct Action as "Action" {
        /// `Type`.
        r#type: Option<ActionTypeEnum> = "Type", "Type", "", true, None, None;
        /// `TargetGroupArn`.
        target_group_arn: Option<String> = "TargetGroupArn", "TargetGroupArn", "", false, None, None;
        /// `Order`.
        order: Option<i64> = "Order", "Order", "", false, Some(1), Some(50000);
        /// `RedirectConfig`.
        redirect_config: Option<RedirectActionConfig> = "RedirectConfig", "RedirectConfig", "", false, None, None;
        /// `FixedResponseConfig`.
        fixed_response_config: Option<FixedResponseActionConfig> = "FixedResponseConfig", "FixedResponseConfig", "", false, None, None;
        /// `ForwardConfig`.
        forward_config: Option<ForwardActionConfig> = "ForwardConfig", "ForwardConfig", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `ActionTypeEnum`.
    pub enum ActionTypeEnum {
        /// `forward`.
        Forward = "forward",
        /// `authenticate-oidc`.
        AuthenticateOidc = "authenticate-oidc",
        /// `authenticate-cognito`.
        AuthenticateCognito = "authenticate-cognito",
        /// `redirect`.
        Redirect = "redirect",
        /// `fixed-response`.
        FixedResponse = "fixed-response",
        /// `jwt-validation`.
        JwtValidation = "jwt-validation",
    }
}

structure! {
    /// AWS's `AddListenerCertificatesOutput`.
    pub struct AddListenerCertificatesOutput as "AddListenerCertificatesOutput" {
        /// `Certificates`.
        certificates: Vec<Certificate> = "Certificates", "Certificates", "member", false, None, None;
    }
}

structure! {
    /// AWS's `AddTagsOutput`.
    pub struct AddTagsOutput as "AddTagsOutput" {
    }
}

structure! {
    /// AWS's `AdministrativeOverride`.
    pub struct AdministrativeOverride as "AdministrativeOverride" {
        /// `State`.
        state: Option<TargetAdministrativeOverrideStateEnum> = "State", "State", "", false, None, None;
        /// `Reason`.
        reason: Option<TargetAdministrativeOverrideReasonEnum> = "Reason", "Reason", "", false, None, None;
        /// `Description`.
        description: Option<String> = "Description", "Description", "", false, None, None;
    }
}

structure! {
    /// AWS's `AnomalyDetection`.
    pub struct AnomalyDetection as "AnomalyDetection" {
        /// `Result`.
        result: Option<AnomalyResultEnum> = "Result", "Result", "", false, None, None;
        /// `MitigationInEffect`.
        mitigation_in_effect: Option<MitigationInEffectEnum> = "MitigationInEffect", "MitigationInEffect", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `AnomalyResultEnum`.
    pub enum AnomalyResultEnum {
        /// `anomalous`.
        Anomalous = "anomalous",
        /// `normal`.
        Normal = "normal",
    }
}

structure! {
    /// AWS's `AvailabilityZone`.
    pub struct AvailabilityZone as "AvailabilityZone" {
        /// `ZoneName`.
        zone_name: Option<String> = "ZoneName", "ZoneName", "", false, None, None;
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "SubnetId", "", false, None, None;
        /// `LoadBalancerAddresses`.
        load_balancer_addresses: Vec<LoadBalancerAddress> = "LoadBalancerAddresses", "LoadBalancerAddresses", "member", false, None, None;
    }
}

structure! {
    /// AWS's `Certificate`.
    pub struct Certificate as "Certificate" {
        /// `CertificateArn`.
        certificate_arn: Option<String> = "CertificateArn", "CertificateArn", "", false, None, None;
    }
}

structure! {
    /// AWS's `Cipher`.
    pub struct Cipher as "Cipher" {
        /// `Name`.
        name: Option<String> = "Name", "Name", "", false, None, None;
        /// `Priority`.
        priority: Option<i64> = "Priority", "Priority", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateListenerOutput`.
    pub struct CreateListenerOutput as "CreateListenerOutput" {
        /// `Listeners`.
        listeners: Vec<Listener> = "Listeners", "Listeners", "member", false, None, None;
    }
}

structure! {
    /// AWS's `CreateLoadBalancerOutput`.
    pub struct CreateLoadBalancerOutput as "CreateLoadBalancerOutput" {
        /// `LoadBalancers`.
        load_balancers: Vec<LoadBalancer> = "LoadBalancers", "LoadBalancers", "member", false, None, None;
    }
}

structure! {
    /// AWS's `CreateRuleOutput`.
    pub struct CreateRuleOutput as "CreateRuleOutput" {
        /// `Rules`.
        rules: Vec<Rule> = "Rules", "Rules", "member", false, None, None;
    }
}

structure! {
    /// AWS's `CreateTargetGroupOutput`.
    pub struct CreateTargetGroupOutput as "CreateTargetGroupOutput" {
        /// `TargetGroups`.
        target_groups: Vec<TargetGroup> = "TargetGroups", "TargetGroups", "member", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteListenerOutput`.
    pub struct DeleteListenerOutput as "DeleteListenerOutput" {
    }
}

structure! {
    /// AWS's `DeleteLoadBalancerOutput`.
    pub struct DeleteLoadBalancerOutput as "DeleteLoadBalancerOutput" {
    }
}

structure! {
    /// AWS's `DeleteRuleOutput`.
    pub struct DeleteRuleOutput as "DeleteRuleOutput" {
    }
}

structure! {
    /// AWS's `DeleteTargetGroupOutput`.
    pub struct DeleteTargetGroupOutput as "DeleteTargetGroupOutput" {
    }
}

structure! {
    /// AWS's `DeregisterTargetsOutput`.
    pub struct DeregisterTargetsOutput as "DeregisterTargetsOutput" {
    }
}

structure! {
    /// AWS's `DescribeAccountLimitsOutput`.
    pub struct DescribeAccountLimitsOutput as "DescribeAccountLimitsOutput" {
        /// `Limits`.
        limits: Vec<Limit> = "Limits", "Limits", "member", false, None, None;
        /// `NextMarker`.
        next_marker: Option<String> = "NextMarker", "NextMarker", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeCapacityReservationOutput`.
    pub struct DescribeCapacityReservationOutput as "DescribeCapacityReservationOutput" {
        /// `DecreaseRequestsRemaining`.
        decrease_requests_remaining: Option<i64> = "DecreaseRequestsRemaining", "DecreaseRequestsRemaining", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeListenerAttributesOutput`.
    pub struct DescribeListenerAttributesOutput as "DescribeListenerAttributesOutput" {
        /// `Attributes`.
        attributes: Vec<ListenerAttribute> = "Attributes", "Attributes", "member", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeListenerCertificatesOutput`.
    pub struct DescribeListenerCertificatesOutput as "DescribeListenerCertificatesOutput" {
        /// `Certificates`.
        certificates: Vec<Certificate> = "Certificates", "Certificates", "member", false, None, None;
        /// `NextMarker`.
        next_marker: Option<String> = "NextMarker", "NextMarker", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeListenersOutput`.
    pub struct DescribeListenersOutput as "DescribeListenersOutput" {
        /// `Listeners`.
        listeners: Vec<Listener> = "Listeners", "Listeners", "member", false, None, None;
        /// `NextMarker`.
        next_marker: Option<String> = "NextMarker", "NextMarker", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeLoadBalancerAttributesOutput`.
    pub struct DescribeLoadBalancerAttributesOutput as "DescribeLoadBalancerAttributesOutput" {
        /// `Attributes`.
        attributes: Vec<LoadBalancerAttribute> = "Attributes", "Attributes", "member", false, None, Some(20);
    }
}

structure! {
    /// AWS's `DescribeLoadBalancersOutput`.
    pub struct DescribeLoadBalancersOutput as "DescribeLoadBalancersOutput" {
        /// `LoadBalancers`.
        load_balancers: Vec<LoadBalancer> = "LoadBalancers", "LoadBalancers", "member", false, None, None;
        /// `NextMarker`.
        next_marker: Option<String> = "NextMarker", "NextMarker", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeRulesOutput`.
    pub struct DescribeRulesOutput as "DescribeRulesOutput" {
        /// `Rules`.
        rules: Vec<Rule> = "Rules", "Rules", "member", false, None, None;
        /// `NextMarker`.
        next_marker: Option<String> = "NextMarker", "NextMarker", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeSSLPoliciesOutput`.
    pub struct DescribeSSLPoliciesOutput as "DescribeSSLPoliciesOutput" {
        /// `SslPolicies`.
        ssl_policies: Vec<SslPolicy> = "SslPolicies", "SslPolicies", "member", false, None, None;
        /// `NextMarker`.
        next_marker: Option<String> = "NextMarker", "NextMarker", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeTagsOutput`.
    pub struct DescribeTagsOutput as "DescribeTagsOutput" {
        /// `TagDescriptions`.
        tag_descriptions: Vec<TagDescription> = "TagDescriptions", "TagDescriptions", "member", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeTargetGroupAttributesOutput`.
    pub struct DescribeTargetGroupAttributesOutput as "DescribeTargetGroupAttributesOutput" {
        /// `Attributes`.
        attributes: Vec<TargetGroupAttribute> = "Attributes", "Attributes", "member", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeTargetGroupsOutput`.
    pub struct DescribeTargetGroupsOutput as "DescribeTargetGroupsOutput" {
        /// `TargetGroups`.
        target_groups: Vec<TargetGroup> = "TargetGroups", "TargetGroups", "member", false, None, None;
        /// `NextMarker`.
        next_marker: Option<String> = "NextMarker", "NextMarker", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `DescribeTargetHealthInputIncludeEnum`.
    pub enum DescribeTargetHealthInputIncludeEnum {
        /// `AnomalyDetection`.
        AnomalyDetection = "AnomalyDetection",
        /// `All`.
        All = "All",
    }
}

structure! {
    /// AWS's `DescribeTargetHealthOutput`.
    pub struct DescribeTargetHealthOutput as "DescribeTargetHealthOutput" {
        /// `TargetHealthDescriptions`.
        target_health_descriptions: Vec<TargetHealthDescription> = "TargetHealthDescriptions", "TargetHealthDescriptions", "member", false, None, None;
    }
}

structure! {
    /// AWS's `FixedResponseActionConfig`.
    pub struct FixedResponseActionConfig as "FixedResponseActionConfig" {
        /// `MessageBody`.
        message_body: Option<String> = "MessageBody", "MessageBody", "", false, Some(0), Some(1024);
        /// `StatusCode`.
        status_code: Option<String> = "StatusCode", "StatusCode", "", true, None, None;
        /// `ContentType`.
        content_type: Option<String> = "ContentType", "ContentType", "", false, Some(0), Some(32);
    }
}

structure! {
    /// AWS's `ForwardActionConfig`.
    pub struct ForwardActionConfig as "ForwardActionConfig" {
        /// `TargetGroups`.
        target_groups: Vec<TargetGroupTuple> = "TargetGroups", "TargetGroups", "member", false, None, None;
        /// `TargetGroupStickinessConfig`.
        target_group_stickiness_config: Option<TargetGroupStickinessConfig> = "TargetGroupStickinessConfig", "TargetGroupStickinessConfig", "", false, None, None;
    }
}

structure! {
    /// AWS's `HostHeaderConditionConfig`.
    pub struct HostHeaderConditionConfig as "HostHeaderConditionConfig" {
        /// `Values`.
        values: Vec<String> = "Values", "Values", "member", false, None, None;
    }
}

structure! {
    /// AWS's `HttpHeaderConditionConfig`.
    pub struct HttpHeaderConditionConfig as "HttpHeaderConditionConfig" {
        /// `HttpHeaderName`.
        http_header_name: Option<String> = "HttpHeaderName", "HttpHeaderName", "", false, None, None;
        /// `Values`.
        values: Vec<String> = "Values", "Values", "member", false, None, None;
    }
}

structure! {
    /// AWS's `HttpRequestMethodConditionConfig`.
    pub struct HttpRequestMethodConditionConfig as "HttpRequestMethodConditionConfig" {
        /// `Values`.
        values: Vec<String> = "Values", "Values", "member", false, None, None;
    }
}

enumeration! {
    /// AWS's `IpAddressType`.
    pub enum IpAddressType {
        /// `ipv4`.
        Ipv4 = "ipv4",
        /// `dualstack`.
        Dualstack = "dualstack",
        /// `dualstack-without-public-ipv4`.
        DualstackWithoutPublicIpv4 = "dualstack-without-public-ipv4",
    }
}

structure! {
    /// AWS's `Limit`.
    pub struct Limit as "Limit" {
        /// `Name`.
        name: Option<String> = "Name", "Name", "", false, None, None;
        /// `Max`.
        max: Option<String> = "Max", "Max", "", false, None, None;
    }
}

structure! {
    /// AWS's `Listener`.
    pub struct Listener as "Listener" {
        /// `ListenerArn`.
        listener_arn: Option<String> = "ListenerArn", "ListenerArn", "", false, None, None;
        /// `LoadBalancerArn`.
        load_balancer_arn: Option<String> = "LoadBalancerArn", "LoadBalancerArn", "", false, None, None;
        /// `Port`.
        port: Option<i64> = "Port", "Port", "", false, Some(1), Some(65535);
        /// `Protocol`.
        protocol: Option<ProtocolEnum> = "Protocol", "Protocol", "", false, None, None;
        /// `DefaultActions`.
        default_actions: Vec<Action> = "DefaultActions", "DefaultActions", "member", false, None, None;
    }
}

structure! {
    /// AWS's `ListenerAttribute`.
    pub struct ListenerAttribute as "ListenerAttribute" {
        /// `Key`.
        key: Option<String> = "Key", "Key", "", false, None, Some(256);
        /// `Value`.
        value: Option<String> = "Value", "Value", "", false, None, None;
    }
}

structure! {
    /// AWS's `LoadBalancer`.
    pub struct LoadBalancer as "LoadBalancer" {
        /// `LoadBalancerArn`.
        load_balancer_arn: Option<String> = "LoadBalancerArn", "LoadBalancerArn", "", false, None, None;
        /// `DNSName`.
        dns_name: Option<String> = "DNSName", "DNSName", "", false, None, None;
        /// `CanonicalHostedZoneId`.
        canonical_hosted_zone_id: Option<String> = "CanonicalHostedZoneId", "CanonicalHostedZoneId", "", false, None, None;
        /// `CreatedTime`.
        created_time: Option<Instant> = "CreatedTime", "CreatedTime", "", false, None, None;
        /// `LoadBalancerName`.
        load_balancer_name: Option<String> = "LoadBalancerName", "LoadBalancerName", "", false, None, None;
        /// `Scheme`.
        scheme: Option<LoadBalancerSchemeEnum> = "Scheme", "Scheme", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "VpcId", "", false, None, None;
        /// `State`.
        state: Option<LoadBalancerState> = "State", "State", "", false, None, None;
        /// `Type`.
        r#type: Option<LoadBalancerTypeEnum> = "Type", "Type", "", false, None, None;
        /// `AvailabilityZones`.
        availability_zones: Vec<AvailabilityZone> = "AvailabilityZones", "AvailabilityZones", "member", false, None, None;
        /// `SecurityGroups`.
        security_groups: Vec<String> = "SecurityGroups", "SecurityGroups", "member", false, None, None;
        /// `IpAddressType`.
        ip_address_type: Option<IpAddressType> = "IpAddressType", "IpAddressType", "", false, None, None;
    }
}

structure! {
    /// AWS's `LoadBalancerAddress`.
    pub struct LoadBalancerAddress as "LoadBalancerAddress" {
        /// `IpAddress`.
        ip_address: Option<String> = "IpAddress", "IpAddress", "", false, None, None;
    }
}

structure! {
    /// AWS's `LoadBalancerAttribute`.
    pub struct LoadBalancerAttribute as "LoadBalancerAttribute" {
        /// `Key`.
        key: Option<String> = "Key", "Key", "", false, None, Some(256);
        /// `Value`.
        value: Option<String> = "Value", "Value", "", false, None, Some(1024);
    }
}

enumeration! {
    /// AWS's `LoadBalancerSchemeEnum`.
    pub enum LoadBalancerSchemeEnum {
        /// `internet-facing`.
        InternetFacing = "internet-facing",
        /// `internal`.
        Internal = "internal",
    }
}

structure! {
    /// AWS's `LoadBalancerState`.
    pub struct LoadBalancerState as "LoadBalancerState" {
        /// `Code`.
        code: Option<LoadBalancerStateEnum> = "Code", "Code", "", false, None, None;
        /// `Reason`.
        reason: Option<String> = "Reason", "Reason", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `LoadBalancerStateEnum`.
    pub enum LoadBalancerStateEnum {
        /// `active`.
        Active = "active",
        /// `provisioning`.
        Provisioning = "provisioning",
        /// `active_impaired`.
        ActiveImpaired = "active_impaired",
        /// `failed`.
        Failed = "failed",
    }
}

enumeration! {
    /// AWS's `LoadBalancerTypeEnum`.
    pub enum LoadBalancerTypeEnum {
        /// `application`.
        Application = "application",
        /// `network`.
        Network = "network",
        /// `gateway`.
        Gateway = "gateway",
    }
}

structure! {
    /// AWS's `Matcher`.
    pub struct Matcher as "Matcher" {
        /// `HttpCode`.
        http_code: Option<String> = "HttpCode", "HttpCode", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `MitigationInEffectEnum`.
    pub enum MitigationInEffectEnum {
        /// `yes`.
        Yes = "yes",
        /// `no`.
        No = "no",
    }
}

structure! {
    /// AWS's `ModifyListenerAttributesOutput`.
    pub struct ModifyListenerAttributesOutput as "ModifyListenerAttributesOutput" {
        /// `Attributes`.
        attributes: Vec<ListenerAttribute> = "Attributes", "Attributes", "member", false, None, None;
    }
}

structure! {
    /// AWS's `ModifyListenerOutput`.
    pub struct ModifyListenerOutput as "ModifyListenerOutput" {
        /// `Listeners`.
        listeners: Vec<Listener> = "Listeners", "Listeners", "member", false, None, None;
    }
}

structure! {
    /// AWS's `ModifyLoadBalancerAttributesOutput`.
    pub struct ModifyLoadBalancerAttributesOutput as "ModifyLoadBalancerAttributesOutput" {
        /// `Attributes`.
        attributes: Vec<LoadBalancerAttribute> = "Attributes", "Attributes", "member", false, None, Some(20);
    }
}

structure! {
    /// AWS's `ModifyRuleOutput`.
    pub struct ModifyRuleOutput as "ModifyRuleOutput" {
        /// `Rules`.
        rules: Vec<Rule> = "Rules", "Rules", "member", false, None, None;
    }
}

structure! {
    /// AWS's `ModifyTargetGroupAttributesOutput`.
    pub struct ModifyTargetGroupAttributesOutput as "ModifyTargetGroupAttributesOutput" {
        /// `Attributes`.
        attributes: Vec<TargetGroupAttribute> = "Attributes", "Attributes", "member", false, None, None;
    }
}

structure! {
    /// AWS's `ModifyTargetGroupOutput`.
    pub struct ModifyTargetGroupOutput as "ModifyTargetGroupOutput" {
        /// `TargetGroups`.
        target_groups: Vec<TargetGroup> = "TargetGroups", "TargetGroups", "member", false, None, None;
    }
}

structure! {
    /// AWS's `PathPatternConditionConfig`.
    pub struct PathPatternConditionConfig as "PathPatternConditionConfig" {
        /// `Values`.
        values: Vec<String> = "Values", "Values", "member", false, None, None;
    }
}

enumeration! {
    /// AWS's `ProtocolEnum`.
    pub enum ProtocolEnum {
        /// `HTTP`.
        Http = "HTTP",
        /// `HTTPS`.
        Https = "HTTPS",
        /// `TCP`.
        Tcp = "TCP",
        /// `TLS`.
        Tls = "TLS",
        /// `UDP`.
        Udp = "UDP",
        /// `TCP_UDP`.
        TcpUdp = "TCP_UDP",
        /// `GENEVE`.
        Geneve = "GENEVE",
        /// `QUIC`.
        Quic = "QUIC",
        /// `TCP_QUIC`.
        TcpQuic = "TCP_QUIC",
    }
}

structure! {
    /// AWS's `QueryStringConditionConfig`.
    pub struct QueryStringConditionConfig as "QueryStringConditionConfig" {
        /// `Values`.
        values: Vec<QueryStringKeyValuePair> = "Values", "Values", "member", false, None, None;
    }
}

structure! {
    /// AWS's `QueryStringKeyValuePair`.
    pub struct QueryStringKeyValuePair as "QueryStringKeyValuePair" {
        /// `Key`.
        key: Option<String> = "Key", "Key", "", false, None, None;
        /// `Value`.
        value: Option<String> = "Value", "Value", "", false, None, None;
    }
}

structure! {
    /// AWS's `RedirectActionConfig`.
    pub struct RedirectActionConfig as "RedirectActionConfig" {
        /// `Protocol`.
        protocol: Option<String> = "Protocol", "Protocol", "", false, None, None;
        /// `Port`.
        port: Option<String> = "Port", "Port", "", false, None, None;
        /// `Host`.
        host: Option<String> = "Host", "Host", "", false, Some(1), Some(128);
        /// `Path`.
        path: Option<String> = "Path", "Path", "", false, Some(1), Some(128);
        /// `Query`.
        query: Option<String> = "Query", "Query", "", false, Some(0), Some(128);
        /// `StatusCode`.
        status_code: Option<RedirectActionStatusCodeEnum> = "StatusCode", "StatusCode", "", true, None, None;
    }
}

enumeration! {
    /// AWS's `RedirectActionStatusCodeEnum`.
    pub enum RedirectActionStatusCodeEnum {
        /// `HTTP_301`.
        Http301 = "HTTP_301",
        /// `HTTP_302`.
        Http302 = "HTTP_302",
    }
}

structure! {
    /// AWS's `RegisterTargetsOutput`.
    pub struct RegisterTargetsOutput as "RegisterTargetsOutput" {
    }
}

structure! {
    /// AWS's `RemoveListenerCertificatesOutput`.
    pub struct RemoveListenerCertificatesOutput as "RemoveListenerCertificatesOutput" {
    }
}

structure! {
    /// AWS's `RemoveTagsOutput`.
    pub struct RemoveTagsOutput as "RemoveTagsOutput" {
    }
}

structure! {
    /// AWS's `Rule`.
    pub struct Rule as "Rule" {
        /// `RuleArn`.
        rule_arn: Option<String> = "RuleArn", "RuleArn", "", false, None, None;
        /// `Priority`.
        priority: Option<String> = "Priority", "Priority", "", false, None, None;
        /// `Conditions`.
        conditions: Vec<RuleCondition> = "Conditions", "Conditions", "member", false, None, None;
        /// `Actions`.
        actions: Vec<Action> = "Actions", "Actions", "member", false, None, None;
        /// `IsDefault`.
        is_default: Option<bool> = "IsDefault", "IsDefault", "", false, None, None;
    }
}

structure! {
    /// AWS's `RuleCondition`.
    pub struct RuleCondition as "RuleCondition" {
        /// `Field`.
        field: Option<String> = "Field", "Field", "", false, None, Some(64);
        /// `Values`.
        values: Vec<String> = "Values", "Values", "member", false, None, None;
        /// `HostHeaderConfig`.
        host_header_config: Option<HostHeaderConditionConfig> = "HostHeaderConfig", "HostHeaderConfig", "", false, None, None;
        /// `PathPatternConfig`.
        path_pattern_config: Option<PathPatternConditionConfig> = "PathPatternConfig", "PathPatternConfig", "", false, None, None;
        /// `HttpHeaderConfig`.
        http_header_config: Option<HttpHeaderConditionConfig> = "HttpHeaderConfig", "HttpHeaderConfig", "", false, None, None;
        /// `QueryStringConfig`.
        query_string_config: Option<QueryStringConditionConfig> = "QueryStringConfig", "QueryStringConfig", "", false, None, None;
        /// `HttpRequestMethodConfig`.
        http_request_method_config: Option<HttpRequestMethodConditionConfig> = "HttpRequestMethodConfig", "HttpRequestMethodConfig", "", false, None, None;
        /// `SourceIpConfig`.
        source_ip_config: Option<SourceIpConditionConfig> = "SourceIpConfig", "SourceIpConfig", "", false, None, None;
    }
}

structure! {
    /// AWS's `RulePriorityPair`.
    pub struct RulePriorityPair as "RulePriorityPair" {
        /// `RuleArn`.
        rule_arn: Option<String> = "RuleArn", "RuleArn", "", false, None, None;
        /// `Priority`.
        priority: Option<i64> = "Priority", "Priority", "", false, Some(1), Some(50000);
    }
}

structure! {
    /// AWS's `SetIpAddressTypeOutput`.
    pub struct SetIpAddressTypeOutput as "SetIpAddressTypeOutput" {
        /// `IpAddressType`.
        ip_address_type: Option<IpAddressType> = "IpAddressType", "IpAddressType", "", false, None, None;
    }
}

structure! {
    /// AWS's `SetRulePrioritiesOutput`.
    pub struct SetRulePrioritiesOutput as "SetRulePrioritiesOutput" {
        /// `Rules`.
        rules: Vec<Rule> = "Rules", "Rules", "member", false, None, None;
    }
}

structure! {
    /// AWS's `SetSecurityGroupsOutput`.
    pub struct SetSecurityGroupsOutput as "SetSecurityGroupsOutput" {
        /// `SecurityGroupIds`.
        security_group_ids: Vec<String> = "SecurityGroupIds", "SecurityGroupIds", "member", false, None, None;
    }
}

structure! {
    /// AWS's `SetSubnetsOutput`.
    pub struct SetSubnetsOutput as "SetSubnetsOutput" {
        /// `AvailabilityZones`.
        availability_zones: Vec<AvailabilityZone> = "AvailabilityZones", "AvailabilityZones", "member", false, None, None;
        /// `IpAddressType`.
        ip_address_type: Option<IpAddressType> = "IpAddressType", "IpAddressType", "", false, None, None;
    }
}

structure! {
    /// AWS's `SourceIpConditionConfig`.
    pub struct SourceIpConditionConfig as "SourceIpConditionConfig" {
        /// `Values`.
        values: Vec<String> = "Values", "Values", "member", false, None, None;
    }
}

structure! {
    /// AWS's `SslPolicy`.
    pub struct SslPolicy as "SslPolicy" {
        /// `SslProtocols`.
        ssl_protocols: Vec<String> = "SslProtocols", "SslProtocols", "member", false, None, None;
        /// `Ciphers`.
        ciphers: Vec<Cipher> = "Ciphers", "Ciphers", "member", false, None, None;
        /// `Name`.
        name: Option<String> = "Name", "Name", "", false, None, None;
        /// `SupportedLoadBalancerTypes`.
        supported_load_balancer_types: Vec<String> = "SupportedLoadBalancerTypes", "SupportedLoadBalancerTypes", "member", false, None, None;
    }
}

structure! {
    /// AWS's `SubnetMapping`.
    pub struct SubnetMapping as "SubnetMapping" {
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "SubnetId", "", false, None, None;
    }
}

structure! {
    /// AWS's `Tag`.
    pub struct Tag as "Tag" {
        /// `Key`.
        key: Option<String> = "Key", "Key", "", true, Some(1), Some(128);
        /// `Value`.
        value: Option<String> = "Value", "Value", "", false, Some(0), Some(256);
    }
}

structure! {
    /// AWS's `TagDescription`.
    pub struct TagDescription as "TagDescription" {
        /// `ResourceArn`.
        resource_arn: Option<String> = "ResourceArn", "ResourceArn", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "Tags", "member", false, Some(1), None;
    }
}

enumeration! {
    /// AWS's `TargetAdministrativeOverrideReasonEnum`.
    pub enum TargetAdministrativeOverrideReasonEnum {
        /// `AdministrativeOverride.Unknown`.
        AdministrativeOverrideUnknown = "AdministrativeOverride.Unknown",
        /// `AdministrativeOverride.NoOverride`.
        AdministrativeOverrideNoOverride = "AdministrativeOverride.NoOverride",
        /// `AdministrativeOverride.ZonalShiftActive`.
        AdministrativeOverrideZonalShiftActive = "AdministrativeOverride.ZonalShiftActive",
        /// `AdministrativeOverride.ZonalShiftDelegatedToDns`.
        AdministrativeOverrideZonalShiftDelegatedToDns = "AdministrativeOverride.ZonalShiftDelegatedToDns",
    }
}

enumeration! {
    /// AWS's `TargetAdministrativeOverrideStateEnum`.
    pub enum TargetAdministrativeOverrideStateEnum {
        /// `unknown`.
        Unknown = "unknown",
        /// `no_override`.
        NoOverride = "no_override",
        /// `zonal_shift_active`.
        ZonalShiftActive = "zonal_shift_active",
        /// `zonal_shift_delegated_to_dns`.
        ZonalShiftDelegatedToDns = "zonal_shift_delegated_to_dns",
    }
}

structure! {
    /// AWS's `TargetDescription`.
    pub struct TargetDescription as "TargetDescription" {
        /// `Id`.
        id: Option<String> = "Id", "Id", "", true, None, None;
        /// `Port`.
        port: Option<i64> = "Port", "Port", "", false, Some(1), Some(65535);
        /// `AvailabilityZone`.
        availability_zone: Option<String> = "AvailabilityZone", "AvailabilityZone", "", false, None, None;
    }
}

structure! {
    /// AWS's `TargetGroup`.
    pub struct TargetGroup as "TargetGroup" {
        /// `TargetGroupArn`.
        target_group_arn: Option<String> = "TargetGroupArn", "TargetGroupArn", "", false, None, None;
        /// `TargetGroupName`.
        target_group_name: Option<String> = "TargetGroupName", "TargetGroupName", "", false, None, None;
        /// `Protocol`.
        protocol: Option<ProtocolEnum> = "Protocol", "Protocol", "", false, None, None;
        /// `Port`.
        port: Option<i64> = "Port", "Port", "", false, Some(1), Some(65535);
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "VpcId", "", false, None, None;
        /// `HealthCheckProtocol`.
        health_check_protocol: Option<ProtocolEnum> = "HealthCheckProtocol", "HealthCheckProtocol", "", false, None, None;
        /// `HealthCheckPort`.
        health_check_port: Option<String> = "HealthCheckPort", "HealthCheckPort", "", false, None, None;
        /// `HealthCheckEnabled`.
        health_check_enabled: Option<bool> = "HealthCheckEnabled", "HealthCheckEnabled", "", false, None, None;
        /// `HealthCheckIntervalSeconds`.
        health_check_interval_seconds: Option<i64> = "HealthCheckIntervalSeconds", "HealthCheckIntervalSeconds", "", false, Some(5), Some(300);
        /// `HealthCheckTimeoutSeconds`.
        health_check_timeout_seconds: Option<i64> = "HealthCheckTimeoutSeconds", "HealthCheckTimeoutSeconds", "", false, Some(2), Some(120);
        /// `HealthyThresholdCount`.
        healthy_threshold_count: Option<i64> = "HealthyThresholdCount", "HealthyThresholdCount", "", false, Some(2), Some(10);
        /// `UnhealthyThresholdCount`.
        unhealthy_threshold_count: Option<i64> = "UnhealthyThresholdCount", "UnhealthyThresholdCount", "", false, Some(2), Some(10);
        /// `HealthCheckPath`.
        health_check_path: Option<String> = "HealthCheckPath", "HealthCheckPath", "", false, Some(1), Some(1024);
        /// `Matcher`.
        matcher: Option<Matcher> = "Matcher", "Matcher", "", false, None, None;
        /// `LoadBalancerArns`.
        load_balancer_arns: Vec<String> = "LoadBalancerArns", "LoadBalancerArns", "member", false, None, None;
        /// `TargetType`.
        target_type: Option<TargetTypeEnum> = "TargetType", "TargetType", "", false, None, None;
        /// `ProtocolVersion`.
        protocol_version: Option<String> = "ProtocolVersion", "ProtocolVersion", "", false, None, None;
        /// `IpAddressType`.
        ip_address_type: Option<TargetGroupIpAddressTypeEnum> = "IpAddressType", "IpAddressType", "", false, None, None;
    }
}

structure! {
    /// AWS's `TargetGroupAttribute`.
    pub struct TargetGroupAttribute as "TargetGroupAttribute" {
        /// `Key`.
        key: Option<String> = "Key", "Key", "", false, None, Some(256);
        /// `Value`.
        value: Option<String> = "Value", "Value", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `TargetGroupIpAddressTypeEnum`.
    pub enum TargetGroupIpAddressTypeEnum {
        /// `ipv4`.
        Ipv4 = "ipv4",
        /// `ipv6`.
        Ipv6 = "ipv6",
    }
}

structure! {
    /// AWS's `TargetGroupStickinessConfig`.
    pub struct TargetGroupStickinessConfig as "TargetGroupStickinessConfig" {
        /// `Enabled`.
        enabled: Option<bool> = "Enabled", "Enabled", "", false, None, None;
        /// `DurationSeconds`.
        duration_seconds: Option<i64> = "DurationSeconds", "DurationSeconds", "", false, None, None;
    }
}

structure! {
    /// AWS's `TargetGroupTuple`.
    pub struct TargetGroupTuple as "TargetGroupTuple" {
        /// `TargetGroupArn`.
        target_group_arn: Option<String> = "TargetGroupArn", "TargetGroupArn", "", false, None, None;
        /// `Weight`.
        weight: Option<i64> = "Weight", "Weight", "", false, None, None;
    }
}

structure! {
    /// AWS's `TargetHealth`.
    pub struct TargetHealth as "TargetHealth" {
        /// `State`.
        state: Option<TargetHealthStateEnum> = "State", "State", "", false, None, None;
        /// `Reason`.
        reason: Option<TargetHealthReasonEnum> = "Reason", "Reason", "", false, None, None;
        /// `Description`.
        description: Option<String> = "Description", "Description", "", false, None, None;
    }
}

structure! {
    /// AWS's `TargetHealthDescription`.
    pub struct TargetHealthDescription as "TargetHealthDescription" {
        /// `Target`.
        target: Option<TargetDescription> = "Target", "Target", "", false, None, None;
        /// `HealthCheckPort`.
        health_check_port: Option<String> = "HealthCheckPort", "HealthCheckPort", "", false, None, None;
        /// `TargetHealth`.
        target_health: Option<TargetHealth> = "TargetHealth", "TargetHealth", "", false, None, None;
        /// `AnomalyDetection`.
        anomaly_detection: Option<AnomalyDetection> = "AnomalyDetection", "AnomalyDetection", "", false, None, None;
        /// `AdministrativeOverride`.
        administrative_override: Option<AdministrativeOverride> = "AdministrativeOverride", "AdministrativeOverride", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `TargetHealthReasonEnum`.
    pub enum TargetHealthReasonEnum {
        /// `Elb.RegistrationInProgress`.
        ElbRegistrationInProgress = "Elb.RegistrationInProgress",
        /// `Elb.InitialHealthChecking`.
        ElbInitialHealthChecking = "Elb.InitialHealthChecking",
        /// `Target.ResponseCodeMismatch`.
        TargetResponseCodeMismatch = "Target.ResponseCodeMismatch",
        /// `Target.Timeout`.
        TargetTimeout = "Target.Timeout",
        /// `Target.FailedHealthChecks`.
        TargetFailedHealthChecks = "Target.FailedHealthChecks",
        /// `Target.NotRegistered`.
        TargetNotRegistered = "Target.NotRegistered",
        /// `Target.NotInUse`.
        TargetNotInUse = "Target.NotInUse",
        /// `Target.DeregistrationInProgress`.
        TargetDeregistrationInProgress = "Target.DeregistrationInProgress",
        /// `Target.InvalidState`.
        TargetInvalidState = "Target.InvalidState",
        /// `Target.IpUnusable`.
        TargetIpUnusable = "Target.IpUnusable",
        /// `Target.HealthCheckDisabled`.
        TargetHealthCheckDisabled = "Target.HealthCheckDisabled",
        /// `Elb.InternalError`.
        ElbInternalError = "Elb.InternalError",
    }
}

enumeration! {
    /// AWS's `TargetHealthStateEnum`.
    pub enum TargetHealthStateEnum {
        /// `initial`.
        Initial = "initial",
        /// `healthy`.
        Healthy = "healthy",
        /// `unhealthy`.
        Unhealthy = "unhealthy",
        /// `unhealthy.draining`.
        UnhealthyDraining = "unhealthy.draining",
        /// `unused`.
        Unused = "unused",
        /// `draining`.
        Draining = "draining",
        /// `unavailable`.
        Unavailable = "unavailable",
    }
}

enumeration! {
    /// AWS's `TargetTypeEnum`.
    pub enum TargetTypeEnum {
        /// `instance`.
        Instance = "instance",
        /// `ip`.
        Ip = "ip",
        /// `lambda`.
        Lambda = "lambda",
        /// `alb`.
        Alb = "alb",
    }
}

structure! {
    /// AWS's `CreateLoadBalancerInput`.
    pub struct CreateLoadBalancerInput as "CreateLoadBalancerInput" {
        /// `Name`.
        name: Option<String> = "Name", "Name", "", true, None, None;
        /// `Subnets`.
        subnets: Vec<String> = "Subnets", "Subnets", "member", false, None, None;
        /// `SubnetMappings`.
        subnet_mappings: Vec<SubnetMapping> = "SubnetMappings", "SubnetMappings", "member", false, None, None;
        /// `SecurityGroups`.
        security_groups: Vec<String> = "SecurityGroups", "SecurityGroups", "member", false, None, None;
        /// `Scheme`.
        scheme: Option<LoadBalancerSchemeEnum> = "Scheme", "Scheme", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "Tags", "member", false, Some(1), None;
        /// `Type`.
        r#type: Option<LoadBalancerTypeEnum> = "Type", "Type", "", false, None, None;
        /// `IpAddressType`.
        ip_address_type: Option<IpAddressType> = "IpAddressType", "IpAddressType", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteLoadBalancerInput`.
    pub struct DeleteLoadBalancerInput as "DeleteLoadBalancerInput" {
        /// `LoadBalancerArn`.
        load_balancer_arn: Option<String> = "LoadBalancerArn", "LoadBalancerArn", "", true, None, None;
    }
}

structure! {
    /// AWS's `ModifyLoadBalancerAttributesInput`.
    pub struct ModifyLoadBalancerAttributesInput as "ModifyLoadBalancerAttributesInput" {
        /// `LoadBalancerArn`.
        load_balancer_arn: Option<String> = "LoadBalancerArn", "LoadBalancerArn", "", true, None, None;
        /// `Attributes`.
        attributes: Vec<LoadBalancerAttribute> = "Attributes", "Attributes", "member", true, None, Some(20);
    }
}

structure! {
    /// AWS's `SetSecurityGroupsInput`.
    pub struct SetSecurityGroupsInput as "SetSecurityGroupsInput" {
        /// `LoadBalancerArn`.
        load_balancer_arn: Option<String> = "LoadBalancerArn", "LoadBalancerArn", "", true, None, None;
        /// `SecurityGroups`.
        security_groups: Vec<String> = "SecurityGroups", "SecurityGroups", "member", true, None, None;
    }
}

structure! {
    /// AWS's `SetSubnetsInput`.
    pub struct SetSubnetsInput as "SetSubnetsInput" {
        /// `LoadBalancerArn`.
        load_balancer_arn: Option<String> = "LoadBalancerArn", "LoadBalancerArn", "", true, None, None;
        /// `Subnets`.
        subnets: Vec<String> = "Subnets", "Subnets", "member", false, None, None;
        /// `SubnetMappings`.
        subnet_mappings: Vec<SubnetMapping> = "SubnetMappings", "SubnetMappings", "member", false, None, None;
        /// `IpAddressType`.
        ip_address_type: Option<IpAddressType> = "IpAddressType", "IpAddressType", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeLoadBalancersInput`.
    pub struct DescribeLoadBalancersInput as "DescribeLoadBalancersInput" {
        /// `LoadBalancerArns`.
        load_balancer_arns: Vec<String> = "LoadBalancerArns", "LoadBalancerArns", "member", false, None, None;
        /// `Names`.
        names: Vec<String> = "Names", "Names", "member", false, None, None;
        /// `Marker`.
        marker: Option<String> = "Marker", "Marker", "", false, None, None;
        /// `PageSize`.
        page_size: Option<i64> = "PageSize", "PageSize", "", false, Some(1), Some(400);
    }
}

structure! {
    /// AWS's `DescribeLoadBalancerAttributesInput`.
    pub struct DescribeLoadBalancerAttributesInput as "DescribeLoadBalancerAttributesInput" {
        /// `LoadBalancerArn`.
        load_balancer_arn: Option<String> = "LoadBalancerArn", "LoadBalancerArn", "", true, None, None;
    }
}

structure! {
    /// AWS's `CreateListenerInput`.
    pub struct CreateListenerInput as "CreateListenerInput" {
        /// `LoadBalancerArn`.
        load_balancer_arn: Option<String> = "LoadBalancerArn", "LoadBalancerArn", "", true, None, None;
        /// `Protocol`.
        protocol: Option<ProtocolEnum> = "Protocol", "Protocol", "", false, None, None;
        /// `Port`.
        port: Option<i64> = "Port", "Port", "", false, Some(1), Some(65535);
        /// `SslPolicy`.
        ssl_policy: Option<String> = "SslPolicy", "SslPolicy", "", false, None, None;
        /// `Certificates`.
        certificates: Vec<Certificate> = "Certificates", "Certificates", "member", false, None, None;
        /// `DefaultActions`.
        default_actions: Vec<Action> = "DefaultActions", "DefaultActions", "member", true, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "Tags", "member", false, Some(1), None;
    }
}

structure! {
    /// AWS's `ModifyListenerInput`.
    pub struct ModifyListenerInput as "ModifyListenerInput" {
        /// `ListenerArn`.
        listener_arn: Option<String> = "ListenerArn", "ListenerArn", "", true, None, None;
        /// `Port`.
        port: Option<i64> = "Port", "Port", "", false, Some(1), Some(65535);
        /// `Protocol`.
        protocol: Option<ProtocolEnum> = "Protocol", "Protocol", "", false, None, None;
        /// `SslPolicy`.
        ssl_policy: Option<String> = "SslPolicy", "SslPolicy", "", false, None, None;
        /// `Certificates`.
        certificates: Vec<Certificate> = "Certificates", "Certificates", "member", false, None, None;
        /// `DefaultActions`.
        default_actions: Vec<Action> = "DefaultActions", "DefaultActions", "member", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteListenerInput`.
    pub struct DeleteListenerInput as "DeleteListenerInput" {
        /// `ListenerArn`.
        listener_arn: Option<String> = "ListenerArn", "ListenerArn", "", true, None, None;
    }
}

structure! {
    /// AWS's `DescribeListenersInput`.
    pub struct DescribeListenersInput as "DescribeListenersInput" {
        /// `LoadBalancerArn`.
        load_balancer_arn: Option<String> = "LoadBalancerArn", "LoadBalancerArn", "", false, None, None;
        /// `ListenerArns`.
        listener_arns: Vec<String> = "ListenerArns", "ListenerArns", "member", false, None, None;
        /// `Marker`.
        marker: Option<String> = "Marker", "Marker", "", false, None, None;
        /// `PageSize`.
        page_size: Option<i64> = "PageSize", "PageSize", "", false, Some(1), Some(400);
    }
}

structure! {
    /// AWS's `DescribeRulesInput`.
    pub struct DescribeRulesInput as "DescribeRulesInput" {
        /// `ListenerArn`.
        listener_arn: Option<String> = "ListenerArn", "ListenerArn", "", false, None, None;
        /// `RuleArns`.
        rule_arns: Vec<String> = "RuleArns", "RuleArns", "member", false, None, None;
        /// `Marker`.
        marker: Option<String> = "Marker", "Marker", "", false, None, None;
        /// `PageSize`.
        page_size: Option<i64> = "PageSize", "PageSize", "", false, Some(1), Some(400);
    }
}

structure! {
    /// AWS's `CreateTargetGroupInput`.
    pub struct CreateTargetGroupInput as "CreateTargetGroupInput" {
        /// `Name`.
        name: Option<String> = "Name", "Name", "", true, None, None;
        /// `Protocol`.
        protocol: Option<ProtocolEnum> = "Protocol", "Protocol", "", false, None, None;
        /// `ProtocolVersion`.
        protocol_version: Option<String> = "ProtocolVersion", "ProtocolVersion", "", false, None, None;
        /// `Port`.
        port: Option<i64> = "Port", "Port", "", false, Some(1), Some(65535);
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "VpcId", "", false, None, None;
        /// `HealthCheckProtocol`.
        health_check_protocol: Option<ProtocolEnum> = "HealthCheckProtocol", "HealthCheckProtocol", "", false, None, None;
        /// `HealthCheckPort`.
        health_check_port: Option<String> = "HealthCheckPort", "HealthCheckPort", "", false, None, None;
        /// `HealthCheckEnabled`.
        health_check_enabled: Option<bool> = "HealthCheckEnabled", "HealthCheckEnabled", "", false, None, None;
        /// `HealthCheckPath`.
        health_check_path: Option<String> = "HealthCheckPath", "HealthCheckPath", "", false, Some(1), Some(1024);
        /// `HealthCheckIntervalSeconds`.
        health_check_interval_seconds: Option<i64> = "HealthCheckIntervalSeconds", "HealthCheckIntervalSeconds", "", false, Some(5), Some(300);
        /// `HealthCheckTimeoutSeconds`.
        health_check_timeout_seconds: Option<i64> = "HealthCheckTimeoutSeconds", "HealthCheckTimeoutSeconds", "", false, Some(2), Some(120);
        /// `HealthyThresholdCount`.
        healthy_threshold_count: Option<i64> = "HealthyThresholdCount", "HealthyThresholdCount", "", false, Some(2), Some(10);
        /// `UnhealthyThresholdCount`.
        unhealthy_threshold_count: Option<i64> = "UnhealthyThresholdCount", "UnhealthyThresholdCount", "", false, Some(2), Some(10);
        /// `Matcher`.
        matcher: Option<Matcher> = "Matcher", "Matcher", "", false, None, None;
        /// `TargetType`.
        target_type: Option<TargetTypeEnum> = "TargetType", "TargetType", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "Tags", "member", false, Some(1), None;
        /// `IpAddressType`.
        ip_address_type: Option<TargetGroupIpAddressTypeEnum> = "IpAddressType", "IpAddressType", "", false, None, None;
    }
}

structure! {
    /// AWS's `ModifyTargetGroupInput`.
    pub struct ModifyTargetGroupInput as "ModifyTargetGroupInput" {
        /// `TargetGroupArn`.
        target_group_arn: Option<String> = "TargetGroupArn", "TargetGroupArn", "", true, None, None;
        /// `HealthCheckProtocol`.
        health_check_protocol: Option<ProtocolEnum> = "HealthCheckProtocol", "HealthCheckProtocol", "", false, None, None;
        /// `HealthCheckPort`.
        health_check_port: Option<String> = "HealthCheckPort", "HealthCheckPort", "", false, None, None;
        /// `HealthCheckPath`.
        health_check_path: Option<String> = "HealthCheckPath", "HealthCheckPath", "", false, Some(1), Some(1024);
        /// `HealthCheckEnabled`.
        health_check_enabled: Option<bool> = "HealthCheckEnabled", "HealthCheckEnabled", "", false, None, None;
        /// `HealthCheckIntervalSeconds`.
        health_check_interval_seconds: Option<i64> = "HealthCheckIntervalSeconds", "HealthCheckIntervalSeconds", "", false, Some(5), Some(300);
        /// `HealthCheckTimeoutSeconds`.
        health_check_timeout_seconds: Option<i64> = "HealthCheckTimeoutSeconds", "HealthCheckTimeoutSeconds", "", false, Some(2), Some(120);
        /// `HealthyThresholdCount`.
        healthy_threshold_count: Option<i64> = "HealthyThresholdCount", "HealthyThresholdCount", "", false, Some(2), Some(10);
        /// `UnhealthyThresholdCount`.
        unhealthy_threshold_count: Option<i64> = "UnhealthyThresholdCount", "UnhealthyThresholdCount", "", false, Some(2), Some(10);
        /// `Matcher`.
        matcher: Option<Matcher> = "Matcher", "Matcher", "", false, None, None;
    }
}

structure! {
    /// AWS's `ModifyTargetGroupAttributesInput`.
    pub struct ModifyTargetGroupAttributesInput as "ModifyTargetGroupAttributesInput" {
        /// `TargetGroupArn`.
        target_group_arn: Option<String> = "TargetGroupArn", "TargetGroupArn", "", true, None, None;
        /// `Attributes`.
        attributes: Vec<TargetGroupAttribute> = "Attributes", "Attributes", "member", true, None, None;
    }
}

structure! {
    /// AWS's `DeleteTargetGroupInput`.
    pub struct DeleteTargetGroupInput as "DeleteTargetGroupInput" {
        /// `TargetGroupArn`.
        target_group_arn: Option<String> = "TargetGroupArn", "TargetGroupArn", "", true, None, None;
    }
}

structure! {
    /// AWS's `DescribeTargetGroupsInput`.
    pub struct DescribeTargetGroupsInput as "DescribeTargetGroupsInput" {
        /// `LoadBalancerArn`.
        load_balancer_arn: Option<String> = "LoadBalancerArn", "LoadBalancerArn", "", false, None, None;
        /// `TargetGroupArns`.
        target_group_arns: Vec<String> = "TargetGroupArns", "TargetGroupArns", "member", false, None, None;
        /// `Names`.
        names: Vec<String> = "Names", "Names", "member", false, None, None;
        /// `Marker`.
        marker: Option<String> = "Marker", "Marker", "", false, None, None;
        /// `PageSize`.
        page_size: Option<i64> = "PageSize", "PageSize", "", false, Some(1), Some(400);
    }
}

structure! {
    /// AWS's `DescribeTargetGroupAttributesInput`.
    pub struct DescribeTargetGroupAttributesInput as "DescribeTargetGroupAttributesInput" {
        /// `TargetGroupArn`.
        target_group_arn: Option<String> = "TargetGroupArn", "TargetGroupArn", "", true, None, None;
    }
}

structure! {
    /// AWS's `RegisterTargetsInput`.
    pub struct RegisterTargetsInput as "RegisterTargetsInput" {
        /// `TargetGroupArn`.
        target_group_arn: Option<String> = "TargetGroupArn", "TargetGroupArn", "", true, None, None;
        /// `Targets`.
        targets: Vec<TargetDescription> = "Targets", "Targets", "member", true, None, None;
    }
}

structure! {
    /// AWS's `DeregisterTargetsInput`.
    pub struct DeregisterTargetsInput as "DeregisterTargetsInput" {
        /// `TargetGroupArn`.
        target_group_arn: Option<String> = "TargetGroupArn", "TargetGroupArn", "", true, None, None;
        /// `Targets`.
        targets: Vec<TargetDescription> = "Targets", "Targets", "member", true, None, None;
    }
}

structure! {
    /// AWS's `DescribeTargetHealthInput`.
    pub struct DescribeTargetHealthInput as "DescribeTargetHealthInput" {
        /// `TargetGroupArn`.
        target_group_arn: Option<String> = "TargetGroupArn", "TargetGroupArn", "", true, None, None;
        /// `Targets`.
        targets: Vec<TargetDescription> = "Targets", "Targets", "member", false, None, None;
        /// `Include`.
        include: Vec<DescribeTargetHealthInputIncludeEnum> = "Include", "Include", "member", false, None, None;
    }
}

structure! {
    /// AWS's `AddTagsInput`.
    pub struct AddTagsInput as "AddTagsInput" {
        /// `ResourceArns`.
        resource_arns: Vec<String> = "ResourceArns", "ResourceArns", "member", true, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "Tags", "member", true, Some(1), None;
    }
}

structure! {
    /// AWS's `RemoveTagsInput`.
    pub struct RemoveTagsInput as "RemoveTagsInput" {
        /// `ResourceArns`.
        resource_arns: Vec<String> = "ResourceArns", "ResourceArns", "member", true, None, None;
        /// `TagKeys`.
        tag_keys: Vec<String> = "TagKeys", "TagKeys", "member", true, None, None;
    }
}

structure! {
    /// AWS's `DescribeTagsInput`.
    pub struct DescribeTagsInput as "DescribeTagsInput" {
        /// `ResourceArns`.
        resource_arns: Vec<String> = "ResourceArns", "ResourceArns", "member", true, None, None;
    }
}

structure! {
    /// AWS's `CreateRuleInput`.
    pub struct CreateRuleInput as "CreateRuleInput" {
        /// `ListenerArn`.
        listener_arn: Option<String> = "ListenerArn", "ListenerArn", "", true, None, None;
        /// `Conditions`.
        conditions: Vec<RuleCondition> = "Conditions", "Conditions", "member", true, None, None;
        /// `Priority`.
        priority: Option<i64> = "Priority", "Priority", "", true, Some(1), Some(50000);
        /// `Actions`.
        actions: Vec<Action> = "Actions", "Actions", "member", true, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "Tags", "member", false, Some(1), None;
    }
}

structure! {
    /// AWS's `ModifyRuleInput`.
    pub struct ModifyRuleInput as "ModifyRuleInput" {
        /// `RuleArn`.
        rule_arn: Option<String> = "RuleArn", "RuleArn", "", true, None, None;
        /// `Conditions`.
        conditions: Vec<RuleCondition> = "Conditions", "Conditions", "member", false, None, None;
        /// `Actions`.
        actions: Vec<Action> = "Actions", "Actions", "member", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteRuleInput`.
    pub struct DeleteRuleInput as "DeleteRuleInput" {
        /// `RuleArn`.
        rule_arn: Option<String> = "RuleArn", "RuleArn", "", true, None, None;
    }
}

structure! {
    /// AWS's `SetRulePrioritiesInput`.
    pub struct SetRulePrioritiesInput as "SetRulePrioritiesInput" {
        /// `RulePriorities`.
        rule_priorities: Vec<RulePriorityPair> = "RulePriorities", "RulePriorities", "member", true, None, None;
    }
}

structure! {
    /// AWS's `SetIpAddressTypeInput`.
    pub struct SetIpAddressTypeInput as "SetIpAddressTypeInput" {
        /// `LoadBalancerArn`.
        load_balancer_arn: Option<String> = "LoadBalancerArn", "LoadBalancerArn", "", true, None, None;
        /// `IpAddressType`.
        ip_address_type: Option<IpAddressType> = "IpAddressType", "IpAddressType", "", true, None, None;
    }
}

structure! {
    /// AWS's `DescribeAccountLimitsInput`.
    pub struct DescribeAccountLimitsInput as "DescribeAccountLimitsInput" {
        /// `Marker`.
        marker: Option<String> = "Marker", "Marker", "", false, None, None;
        /// `PageSize`.
        page_size: Option<i64> = "PageSize", "PageSize", "", false, Some(1), Some(400);
    }
}

structure! {
    /// AWS's `DescribeSSLPoliciesInput`.
    pub struct DescribeSSLPoliciesInput as "DescribeSSLPoliciesInput" {
        /// `Names`.
        names: Vec<String> = "Names", "Names", "member", false, None, None;
        /// `Marker`.
        marker: Option<String> = "Marker", "Marker", "", false, None, None;
        /// `PageSize`.
        page_size: Option<i64> = "PageSize", "PageSize", "", false, Some(1), Some(400);
        /// `LoadBalancerType`.
        load_balancer_type: Option<LoadBalancerTypeEnum> = "LoadBalancerType", "LoadBalancerType", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeListenerAttributesInput`.
    pub struct DescribeListenerAttributesInput as "DescribeListenerAttributesInput" {
        /// `ListenerArn`.
        listener_arn: Option<String> = "ListenerArn", "ListenerArn", "", true, None, None;
    }
}

structure! {
    /// AWS's `ModifyListenerAttributesInput`.
    pub struct ModifyListenerAttributesInput as "ModifyListenerAttributesInput" {
        /// `ListenerArn`.
        listener_arn: Option<String> = "ListenerArn", "ListenerArn", "", true, None, None;
        /// `Attributes`.
        attributes: Vec<ListenerAttribute> = "Attributes", "Attributes", "member", true, None, None;
    }
}

structure! {
    /// AWS's `DescribeListenerCertificatesInput`.
    pub struct DescribeListenerCertificatesInput as "DescribeListenerCertificatesInput" {
        /// `ListenerArn`.
        listener_arn: Option<String> = "ListenerArn", "ListenerArn", "", true, None, None;
        /// `Marker`.
        marker: Option<String> = "Marker", "Marker", "", false, None, None;
        /// `PageSize`.
        page_size: Option<i64> = "PageSize", "PageSize", "", false, Some(1), Some(400);
    }
}

structure! {
    /// AWS's `AddListenerCertificatesInput`.
    pub struct AddListenerCertificatesInput as "AddListenerCertificatesInput" {
        /// `ListenerArn`.
        listener_arn: Option<String> = "ListenerArn", "ListenerArn", "", true, None, None;
        /// `Certificates`.
        certificates: Vec<Certificate> = "Certificates", "Certificates", "member", true, None, None;
    }
}

structure! {
    /// AWS's `RemoveListenerCertificatesInput`.
    pub struct RemoveListenerCertificatesInput as "RemoveListenerCertificatesInput" {
        /// `ListenerArn`.
        listener_arn: Option<String> = "ListenerArn", "ListenerArn", "", true, None, None;
        /// `Certificates`.
        certificates: Vec<Certificate> = "Certificates", "Certificates", "member", true, None, None;
    }
}

structure! {
    /// AWS's `DescribeCapacityReservationInput`.
    pub struct DescribeCapacityReservationInput as "DescribeCapacityReservationInput" {
        /// `LoadBalancerArn`.
        load_balancer_arn: Option<String> = "LoadBalancerArn", "LoadBalancerArn", "", true, None, None;
    }
}
