// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/refusalproblem.h"
#include "server/booking/denialproblem.h"

#include <QTest>
#include <set>

using namespace foyer;
using namespace foyer::booking;

namespace {

using accounts::RefusalKind;

/// What waiting may mend, whatever else is done. A seat that somebody has, a limit that is reached and an
/// order in another state are not among them: nobody can say when, or if, that changes.
const std::set<RefusalReason> passing{RefusalReason::AttemptUndecided, RefusalReason::NeighboursChanged,
                                      RefusalReason::StoreMoved, RefusalReason::TakenTooOften};
const std::set<ServiceReason> passingInService{ServiceReason::NotYetOnSale, ServiceReason::TooManyRaces,
                                               ServiceReason::Busy, ServiceReason::NotAdmitted};

Denial denialOf(ServiceReason reason)
{
    Denial denial{reason};
    if (reason == ServiceReason::NotYetOnSale)
        denial.comeBack = ComeBack{std::chrono::seconds{90}};
    return denial;
}

bool saysWhen(const http::Problem &problem)
{
    return problem.retryAfter && problem.retryAfter->count() >= 1
           && problem.toResponse().headerBlock().contains("Retry-After: ");
}

bool mustSayWhen(const http::Problem &problem)
{
    using http::Status;
    return problem.status == Status::TooManyRequests || problem.status == Status::ServiceUnavailable
           || problem.status == Status::GatewayTimeout;
}

} // namespace

/// Every refusal that is about time or capacity says when to come back; the others do not.
class ComeBacksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decisions();
    void services();
    void accountRefusals();
    void errors();
    void faultsOfTheEdge();
};

void ComeBacksTest::decisions()
{
    std::set<RefusalReason> found;
    for (int i = 0; i <= int(RefusalReason::TakenTooOften); ++i) {
        Refusal refusal;
        refusal.reason = RefusalReason(i);
        if (refusal.reason == RefusalReason::TakenTooOften)
            refusal.wait = std::chrono::milliseconds{59'001};
        const http::Problem problem = toProblem(deny(refusal).value());
        QVERIFY2(saysWhen(problem) || !mustSayWhen(problem), problem.code.constData());
        if (saysWhen(problem))
            found.insert(refusal.reason);
        if (refusal.reason == RefusalReason::TakenTooOften)
            QCOMPARE(problem.retryAfter, std::chrono::seconds{60});
    }
    QVERIFY(found == passing);
}

void ComeBacksTest::services()
{
    std::set<ServiceReason> found;
    for (int i = 0; i <= int(ServiceReason::NotAdmitted); ++i) {
        const ServiceReason reason = ServiceReason(i);
        const http::Problem problem = toProblem(deny(denialOf(reason)).value());
        QVERIFY2(saysWhen(problem) || !mustSayWhen(problem), problem.code.constData());
        if (saysWhen(problem))
            found.insert(reason);
    }
    QVERIFY(found == passingInService);
}

void ComeBacksTest::accountRefusals()
{
    for (int i = 0; i < int(RefusalKind::Failed); ++i) {
        const http::Problem problem = accounts::problemOf(accounts::Refusal{RefusalKind(i)});
        QCOMPARE(saysWhen(problem), mustSayWhen(problem));
    }
    const accounts::Refusal known{RefusalKind::TooManyFailures, std::chrono::seconds{600}};
    QCOMPARE(accounts::problemOf(known).retryAfter, std::chrono::seconds{600});
}

void ComeBacksTest::errors()
{
    for (int i = 0; i <= int(ErrorCode::Internal); ++i) {
        const http::Problem problem = http::Problem::fromError(Error{ErrorCode(i), {}});
        QCOMPARE(saysWhen(problem), mustSayWhen(problem));
    }
}

void ComeBacksTest::faultsOfTheEdge()
{
    for (int i = 0; i <= int(http::Fault::ForbiddenOrigin); ++i) {
        const http::Problem problem = http::Problem::fromFault(http::Fault(i));
        QCOMPARE(saysWhen(problem), mustSayWhen(problem));
    }
}

QTEST_GUILESS_MAIN(ComeBacksTest)
#include "tst_comebacks.moc"
