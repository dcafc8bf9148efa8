// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SlackQuestion.h"

#include "app/bridge/SlackApi.h"

#include <QEventLoop>

namespace porch {

SlackAnswer SlackQuestion::ask(const QString &method, const QJsonObject &arguments)
{
    QEventLoop loop;
    SlackAnswer found;
    found.sentence = tr("Slack did not answer %1 in time.").arg(method);
    QObject::connect(
        &m_api, &SlackApi::rateLimited, &loop, [&](const QString &limited, std::chrono::seconds wait) {
            if (limited == method)
                found.sentence = tr("Slack wants %1 asked less often: try again in %n second(s).", nullptr,
                                    static_cast<int>(wait.count()))
                                     .arg(method);
        });
    QTimer::singleShot(m_patience, &loop, &QEventLoop::quit);
    m_api.call(method, arguments, &loop, [&](const SlackAnswer &answer) {
        found = answer;
        loop.quit();
    });
    loop.exec();
    return found;
}

} // namespace porch
