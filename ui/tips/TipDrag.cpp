// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tips/TipDrag.h"

#include <QCoreApplication>
#include <QMimeData>

namespace porch {

namespace {

/// Numbers of this cache: another process may have another, so its id comes first.
QString format()
{
    return QStringLiteral("application/x-porchlight-tips");
}

} // namespace

std::unique_ptr<QMimeData> TipDrag::mimeData(const std::vector<TipId> &tips)
{
    QByteArrayList words{QByteArray::number(QCoreApplication::applicationPid())};
    for (const TipId tip : tips)
        words += QByteArray::number(tip);
    auto data = std::make_unique<QMimeData>();
    data->setData(format(), words.join(' '));
    return data;
}

bool TipDrag::holdsTips(const QMimeData &data)
{
    return data.hasFormat(format());
}

std::vector<TipId> TipDrag::tipsOf(const QMimeData &data)
{
    std::vector<TipId> tips;
    QByteArrayList words = data.data(format()).split(' ');
    if (words.isEmpty() || words.takeFirst() != QByteArray::number(QCoreApplication::applicationPid()))
        return tips;
    for (const QByteArray &word : words) {
        bool ok = false;
        const TipId tip = word.toLongLong(&ok);
        if (ok && tip > 0)
            tips.push_back(tip);
    }
    return tips;
}

} // namespace porch
