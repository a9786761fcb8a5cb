//! What AWS calls its services on the wire: names in scopes, versions, namespaces, and how each speaks.

use model::Service;

/// How a service reads parameters and writes answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    /// EC2's: flat lists, capitalised parameters, `<item>`.
    Ec2,
    /// Query: `Name.member.1`, answers inside `…Result`.
    Query,
    /// JSON 1.1, for SSM.
    Json,
}

/// One version of one service's API.
#[derive(Debug, PartialEq, Eq)]
pub struct Api {
    /// Who answers.
    pub service: Service,
    /// Its name in the scope of a signature.
    pub signing_name: &'static str,
    /// The version of its API.
    pub version: &'static str,
    /// How it speaks.
    pub protocol: Protocol,
    /// The namespace of its answers.
    pub namespace: &'static str,
}

/// The APIs that are answered, from the `metadata` of AWS's models.
pub const APIS: &[Api] = &[
    Api {
        service: Service::Ec2,
        signing_name: "ec2",
        version: "2016-11-15",
        protocol: Protocol::Ec2,
        namespace: "http://ec2.amazonaws.com/doc/2016-11-15/",
    },
    Api {
        service: Service::AutoScaling,
        signing_name: "autoscaling",
        version: "2011-01-01",
        protocol: Protocol::Query,
        namespace: "http://autoscaling.amazonaws.com/doc/2011-01-01/",
    },
    Api {
        service: Service::Elbv2,
        signing_name: "elasticloadbalancing",
        version: "2015-12-01",
        protocol: Protocol::Query,
        namespace: "http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/",
    },
    Api {
        service: Service::Rds,
        signing_name: "rds",
        version: "2014-10-31",
        protocol: Protocol::Query,
        namespace: "http://rds.amazonaws.com/doc/2014-10-31/",
    },
    Api {
        service: Service::Sts,
        signing_name: "sts",
        version: "2011-06-15",
        protocol: Protocol::Query,
        namespace: "https://sts.amazonaws.com/doc/2011-06-15/",
    },
    Api {
        service: Service::Ssm,
        signing_name: "ssm",
        version: "2014-11-06",
        protocol: Protocol::Json,
        namespace: "http://ssm.amazonaws.com/doc/2014-11-06/",
    },
];

/// The version of the API of Classic Load Balancers, which is refused by name.
pub const CLASSIC_LOAD_BALANCERS: &str = "2012-06-01";

impl Api {
    /// The API that a signature's scope names.
    pub fn signed_as(name: &str) -> Option<&'static Api> {
        APIS.iter().find(|api| api.signing_name == name)
    }

    /// The API of this version; each of ours has another.
    pub fn of_version(version: &str) -> Option<&'static Api> {
        APIS.iter().find(|api| api.version == version)
    }
}
