// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace porch::test {

/// Faults of HTTP that a test orders beforehand. The first that fits a request is used up by it. A method is
/// a Web API method ("chat.postMessage"), "files" for downloads, or empty for any. `times` -1: for ever.
class StandInFaults
{
public:
    enum class Kind {
        /// The connection ends before the request has any effect.
        DropRequest,
        /// The request has its effect, and the connection ends without an answer.
        LoseAnswer,
        /// The request has its effect, and the answer waits for `milliseconds`.
        DelayAnswer,
        /// The request has its effect, and the answer waits for StandInHttp::releaseHeld().
        HoldAnswer,
        /// 429 with Retry-After, without effect.
        RateLimit,
        /// An HTTP status (500, 502, 503), without effect, with a page that is no JSON.
        Status,
        /// {"ok":false,"error":name}, without effect.
        Error,
        /// The request has its effect, and the answer ends in the middle of its body.
        CutAnswer,
        /// 200 with a page that is no JSON, without effect.
        Garbage,
    };

    struct Fault
    {
        Kind kind = Kind::LoseAnswer;
        QString method;
        int times = 1;
        int number = 0; ///< milliseconds, seconds of Retry-After, or the status
        QString name;   ///< of the error
    };

    void order(const Fault &fault) { m_faults.append(fault); }

    void dropRequest(const QString &method, int times = 1)
    {
        order({Kind::DropRequest, method, times, 0, {}});
    }
    void loseAnswer(const QString &method, int times = 1) { order({Kind::LoseAnswer, method, times, 0, {}}); }
    void delayAnswer(const QString &method, int milliseconds, int times = 1)
    {
        order({Kind::DelayAnswer, method, times, milliseconds, {}});
    }
    void holdAnswer(const QString &method, int times = 1) { order({Kind::HoldAnswer, method, times, 0, {}}); }
    void rateLimit(const QString &method, int retryAfter, int times = 1)
    {
        order({Kind::RateLimit, method, times, retryAfter, {}});
    }
    void status(const QString &method, int status, int times = 1)
    {
        order({Kind::Status, method, times, status, {}});
    }
    void error(const QString &method, const QString &name, int times = 1)
    {
        order({Kind::Error, method, times, 0, name});
    }
    void cutAnswer(const QString &method, int times = 1) { order({Kind::CutAnswer, method, times, 0, {}}); }
    void garbage(const QString &method, int times = 1) { order({Kind::Garbage, method, times, 0, {}}); }
    void clear() { m_faults.clear(); }

    /// The fault for this request, used up by asking; nullptr-like `times` 0 when there is none.
    Fault take(const QString &method);

    /// By name, for the control API: "dropRequest", "loseAnswer", …; false for an unknown name.
    bool orderByName(const QString &kind, const QString &method, int times, int number, const QString &name);

private:
    QList<Fault> m_faults;
};

} // namespace porch::test
